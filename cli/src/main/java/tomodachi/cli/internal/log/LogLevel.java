package tomodachi.cli.internal.log;

import ch.qos.logback.classic.Level;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// How much is logged: this and everything graver.
public enum LogLevel {
  DEBUG,
  INFO,
  WARNING,
  ERROR,
  /// Less than errors, which is nothing: no log line is graver than an error.
  CRITICAL;

  /// The names, as a person types them.
  public static final String NAMES =
      Arrays.stream(values()).map(LogLevel::toString).collect(Collectors.joining(", "));

  /// The level with this name, in any case.
  public static Optional<LogLevel> named(String name) {
    return Arrays.stream(values())
        .filter(level -> level.toString().equals(name.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  static String nameOf(Level level) {
    return switch (level.toInt()) {
      case Level.ERROR_INT -> "error";
      case Level.WARN_INT -> "warning";
      case Level.INFO_INT -> "info";
      default -> "debug";
    };
  }

  /// The threshold for the framework and for services.
  Level threshold() {
    return switch (this) {
      case DEBUG -> Level.DEBUG;
      case INFO -> Level.INFO;
      case WARNING -> Level.WARN;
      case ERROR -> Level.ERROR;
      case CRITICAL -> Level.OFF;
    };
  }

  /// The threshold for libraries, whose everyday news interest nobody.
  Level libraryThreshold() {
    return switch (this) {
      case DEBUG -> Level.INFO;
      case INFO -> Level.WARN;
      case WARNING, ERROR, CRITICAL -> threshold();
    };
  }
}
