package tomodachi.cli.internal.message;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tomodachi.launch.Launch;

/// What is said about options: where brokers are, and how messages are published.
///
/// @param files JSON files with options
/// @param variables environment variables
/// @param overrides options, each `key=value`
/// @param production true: as services find their broker in production
public record Conditions(
    List<Path> files, Map<String, String> variables, List<String> overrides, boolean production) {

  public Conditions {
    files = List.copyOf(files);
    variables = Map.copyOf(variables);
    overrides = List.copyOf(overrides);
  }

  /// A launch of the service that the command stands for, under these options.
  public Launch launchAlone() {
    return launch(new Sender());
  }

  /// A launch of services under these options.
  public Launch launch(Object service, Object... more) {
    return Launch.of(service, more)
        .withFiles(files)
        .withEnvironment(variables)
        .withOverrides(overrides)
        .withProduction(production);
  }
}
