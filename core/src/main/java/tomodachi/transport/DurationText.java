package tomodachi.transport;

import java.time.Duration;
import tomodachi.internal.text.Durations;

/// Durations as people write them in annotations and options: `30s`, `1h30m`, `500ms`, `2d`, or ISO
/// 8601 (`PT30S`).
public final class DurationText {

  private DurationText() {}

  /// The duration a text stands for.
  ///
  /// @throws IllegalArgumentException when it isn't one, with a message for its author; a bare
  ///   number isn't, since its unit would be a guess
  public static Duration parse(String text) {
    return Durations.parse(text);
  }

  /// The text for a duration of zero or more, such as `1m30s`.
  public static String of(Duration duration) {
    return Durations.text(duration);
  }
}
