package tomodachi.cli.internal.command;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.ParseResult;
import tomodachi.cli.internal.log.LogLevel;
import tomodachi.cli.internal.message.Conditions;
import tomodachi.cli.internal.terminal.Environment;

/// What commands are told that look at services and brokers and run none.
///
/// @param files JSON files with options, as they were typed
/// @param overrides options, each `key=value`
/// @param production true: as services find their broker in production
record MessageConditions(
    List<ConfigFile> files, List<String> overrides, boolean production, LogLevel logLevel) {

  MessageConditions {
    files = List.copyOf(files);
    overrides = List.copyOf(overrides);
  }

  /// What was typed, with what the environment says of the same.
  static MessageConditions of(Environment environment, ParseResult command) {
    var common = new CommonOptions(environment, command);
    return new MessageConditions(
        common.files(),
        common.overrides(),
        common.production(),
        common.logLevel(MessageGrammar.LOG_LEVEL));
  }

  /// The options they say, with those of the environment.
  ///
  /// @throws tomodachi.cli.internal.CommandFailure when a file isn't right
  Conditions with(Map<String, String> variables) {
    return new Conditions(
        files.stream().map(ConfigFile::checked).toList(), variables, overrides, production);
  }
}
