package tomodachi.cli.internal.log;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// How log lines look.
public enum LogFormat {
  /// For people: aligned, in colours on a terminal.
  CONSOLE,
  /// For machines: one JSON object a line.
  JSON,
  /// Time, level, message and logger, without fields and colours.
  PLAIN,
  /// No lines at all.
  DISABLED;

  /// The names, as a person types them.
  public static final String NAMES =
      Arrays.stream(values()).map(LogFormat::toString).collect(Collectors.joining(", "));

  /// The format with this name, in any case; `python` is another name of [#PLAIN].
  public static Optional<LogFormat> named(String name) {
    var wanted = name.strip().toLowerCase(Locale.ROOT);
    return wanted.equals("python")
        ? Optional.of(PLAIN)
        : Arrays.stream(values()).filter(format -> format.toString().equals(wanted)).findFirst();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
