package tomodachi.cli.internal.log;

import java.util.Optional;

/// What the user asked of the log.
///
/// @param logger who writes it; empty: the user didn't say
/// @param level how much is logged
public record LogSettings(Optional<LoggerChoice> logger, LogLevel level) {

  static final LogSettings DEFAULT = new LogSettings(Optional.empty(), LogLevel.INFO);

  LoggerChoice loggerOrDefault() {
    return logger.orElseGet(() -> new LoggerChoice.Lines(LogFormat.CONSOLE));
  }
}
