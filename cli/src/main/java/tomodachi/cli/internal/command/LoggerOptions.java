package tomodachi.cli.internal.command;

import java.util.Optional;
import picocli.CommandLine.ParseResult;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.log.LogFormat;
import tomodachi.cli.internal.log.LoggerChoice;
import tomodachi.cli.internal.terminal.Environment;

/// What a command line and the environment say about who writes the log.
///
/// @param run what was typed
record LoggerOptions(Environment environment, ParseResult run) {
  /// The variable that says what `--logger` says.
  static final String LOGGER_VARIABLE = "TOMODACHI_LOGGER";

  /// The variable that says what `--custom-logger` says.
  static final String CUSTOM_LOGGER_VARIABLE = "TOMODACHI_CUSTOM_LOGGER";

  /// Stands for the logger that the other option names.
  private static final String CUSTOM = "custom";

  /// The choice, if there is one.
  ///
  /// @throws CommandFailure when it isn't clear
  Optional<LoggerChoice> choice() {
    return CommandParser.twin(
            Grammar.CUSTOM_LOGGER,
            typed(Grammar.CUSTOM_LOGGER),
            CUSTOM_LOGGER_VARIABLE,
            environment.get(CUSTOM_LOGGER_VARIABLE))
        .map(this::custom)
        .or(this::lines);
  }

  private LoggerChoice custom(String className) {
    var other = typed(Grammar.LOGGER).or(() -> environment.get(LOGGER_VARIABLE));
    if (other.filter(logger -> !logger.equalsIgnoreCase(CUSTOM)).isPresent()) {
      throw CommandFailure.ofUsage(
          "invalid combination of --logger \"%s\" and --custom-logger \"%s\""
              .formatted(other.get(), className),
          "give only one of them; %s and %s count as well"
              .formatted(LOGGER_VARIABLE, CUSTOM_LOGGER_VARIABLE));
    }
    return new LoggerChoice.Custom(className);
  }

  private Optional<LoggerChoice> lines() {
    return CommandParser.twin(
            Grammar.LOGGER,
            typed(Grammar.LOGGER).map(value -> format(Grammar.LOGGER, value)),
            LOGGER_VARIABLE,
            environment.get(LOGGER_VARIABLE).map(value -> format(LOGGER_VARIABLE, value)))
        .map(LoggerChoice.Lines::new);
  }

  private static LogFormat format(String place, String value) {
    return LogFormat.named(value)
        .orElseThrow(() ->
            CommandFailure.ofUsage(
                "invalid value for %s: \"%s\"".formatted(place, value),
                value.equalsIgnoreCase(CUSTOM)
                    ? "name the class: --custom-logger <class>"
                    : "expected is one of: " + LogFormat.NAMES));
  }

  private Optional<String> typed(String option) {
    return Optional.ofNullable(run.matchedOptionValue(option, (String) null));
  }
}
