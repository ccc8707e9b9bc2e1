package tomodachi.cli.internal.command;

import java.util.List;
import java.util.Map;
import tomodachi.cli.internal.log.LogLevel;
import tomodachi.cli.internal.message.Conditions;

/// What all commands about messages are told.
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

  /// The options they say, with those of the environment.
  ///
  /// @throws tomodachi.cli.internal.CommandFailure when a file isn't right
  Conditions with(Map<String, String> variables) {
    return new Conditions(
        files.stream().map(ConfigFile::checked).toList(), variables, overrides, production);
  }
}
