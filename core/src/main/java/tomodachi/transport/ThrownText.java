package tomodachi.transport;

import org.jspecify.annotations.Nullable;

/// What an exception of a user's code says of itself, also one that fails to say it: whoever tells
/// of it has work to finish all the same.
public final class ThrownText {

  private ThrownText() {}

  /// Its text, or the simple name of its class when it has none.
  public static String orName(Throwable thrown) {
    var text = of(thrown);
    return text == null ? name(thrown) : text;
  }

  /// The simple name of its class, and its text if it has one.
  public static String withName(Throwable thrown) {
    var text = of(thrown);
    return text == null ? name(thrown) : name(thrown) + ": " + text;
  }

  private static String name(Throwable thrown) {
    return thrown.getClass().getSimpleName();
  }

  /// Its text; null when it has none.
  public static @Nullable String of(Throwable thrown) {
    try {
      return thrown.getMessage();
    } catch (RuntimeException e) {
      return "without text (%s)".formatted(e.getClass().getSimpleName());
    }
  }
}
