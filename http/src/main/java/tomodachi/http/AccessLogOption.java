package tomodachi.http;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Whether requests are logged, and where else.
///
/// @param on true: one line for each request on the logger `tomodachi.http.response`
/// @param file gets each line as JSON too; null: none
public record AccessLogOption(boolean on, @Nullable Path file) {

  static final AccessLogOption ON = new AccessLogOption(true, null);
  static final AccessLogOption OFF = new AccessLogOption(false, null);

  /// @throws IllegalArgumentException for a file without log
  public AccessLogOption {
    if (!on && file != null) {
      throw new IllegalArgumentException("An access log that is off has no file");
    }
  }

  /// A log that is also written to this file.
  public static AccessLogOption to(Path file) {
    return new AccessLogOption(true, file);
  }

  /// What a text means: `true`, `false`, or the path of a file.
  public static AccessLogOption parse(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "1" -> ON;
      case "false", "0" -> OFF;
      default -> to(Path.of(text));
    };
  }

  @Override
  public String toString() {
    return file == null ? Boolean.toString(on) : file.toString();
  }
}
