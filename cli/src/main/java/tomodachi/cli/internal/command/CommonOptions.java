package tomodachi.cli.internal.command;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.libraries.ClassPath;
import tomodachi.cli.internal.log.LogLevel;
import tomodachi.cli.internal.terminal.Environment;

/// The options that several commands have, together with the environment variables that say the
/// same.
///
/// @param command what was typed
record CommonOptions(Environment environment, ParseResult command) {
  /// The variable that says what `--production` says.
  static final String PRODUCTION = "TOMODACHI_PRODUCTION";

  /// The variable that says what `--log-level` says.
  static final String LOG_LEVEL = "TOMODACHI_LOG_LEVEL";

  ClassPath classPath() {
    return new ClassPath(places(), coordinates());
  }

  private List<String> places() {
    return command.matchedOptionValue(Grammar.CLASS_PATH, List.<String>of()).stream()
        .flatMap(path -> Arrays.stream(path.split(File.pathSeparator, -1)))
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  private List<String> coordinates() {
    return command.matchedOptionValue(Grammar.DEPS, List.<String>of()).stream()
        .flatMap(typed -> Arrays.stream(typed.split("[,\\s]+", -1)))
        .filter(coordinate -> !coordinate.isEmpty())
        .toList();
  }

  List<ConfigFile> files() {
    return ConfigParameters.taken(command.commandSpec().findOption(Grammar.CONFIG)).stream()
        .map(ConfigFile::new)
        .toList();
  }

  /// Each `key=value`.
  List<String> overrides() {
    var options = command.matchedOptionValue(Grammar.OPTION, List.<String>of());
    var port = Optional.ofNullable(command.matchedOptionValue(Grammar.PORT, (String) null));
    return new Overrides(options, port).all();
  }

  boolean production() {
    return CommandParser.twin(
            Grammar.PRODUCTION,
            command.hasMatchedOption(Grammar.PRODUCTION) ? Optional.of(true) : Optional.empty(),
            PRODUCTION,
            environment.flag(PRODUCTION))
        .orElse(false);
  }

  /// @param otherwise the level when nobody says one
  LogLevel logLevel(LogLevel otherwise) {
    var typed = Optional.ofNullable(command.matchedOptionValue(Grammar.LOG_LEVEL, (String) null));
    return CommandParser.twin(
            Grammar.LOG_LEVEL,
            typed.map(value -> logLevel(Grammar.LOG_LEVEL, value)),
            LOG_LEVEL,
            environment.get(LOG_LEVEL).map(value -> logLevel(LOG_LEVEL, value)))
        .orElse(otherwise);
  }

  private static LogLevel logLevel(String place, String value) {
    return LogLevel.named(value)
        .orElseThrow(() ->
            CommandFailure.ofUsage(
                "invalid value for " + place + ": \"" + value + "\"",
                "expected is one of: " + LogLevel.NAMES));
  }
}
