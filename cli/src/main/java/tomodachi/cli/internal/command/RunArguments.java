package tomodachi.cli.internal.command;

import java.util.List;
import java.util.Optional;
import tomodachi.cli.internal.libraries.ClassPath;
import tomodachi.cli.internal.log.LogLevel;
import tomodachi.cli.internal.log.LoggerChoice;

/// What `tomodachi run` was asked to do.
///
/// @param services files, directories, jars and class names as they were typed, at least one
/// @param classPath what the services use besides their sources
/// @param files JSON files with options, as they were typed
/// @param overrides options, each `key=value`
/// @param production true: nothing that is meant for development
/// @param logger who writes the log; empty: nobody was asked for
/// @param logLevel how much is logged
record RunArguments(
    List<String> services,
    ClassPath classPath,
    List<ConfigFile> files,
    List<String> overrides,
    boolean production,
    Optional<LoggerChoice> logger,
    LogLevel logLevel) {

  RunArguments {
    services = List.copyOf(services);
    files = List.copyOf(files);
    overrides = List.copyOf(overrides);
  }
}
