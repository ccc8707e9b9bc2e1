package tomodachi.cli.internal.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tomodachi.cli.internal.compile.CompilePath;
import tomodachi.cli.internal.load.Generation;
import tomodachi.cli.internal.load.ServiceArguments;
import tomodachi.cli.internal.reload.Sources;
import tomodachi.launch.Launch;

/// What the services of `tomodachi run` come of.
///
/// @param files those with options
/// @param environment the variables that may set options
record RunSources(RunArguments arguments, List<Path> files, Map<String, String> environment)
    implements Sources {

  RunSources {
    files = List.copyOf(files);
    environment = Map.copyOf(environment);
  }

  private ServiceArguments services() {
    return ServiceArguments.parse(arguments.services(), arguments.classPath());
  }

  @Override
  public List<Path> places() {
    return Stream.concat(services().origins().stream(), files.stream()).toList();
  }

  @Override
  public Generation load() {
    return Generation.load(services(), CompilePath::ofProcess);
  }

  @Override
  public Launch launch(Generation generation) {
    var services = generation.services();
    return Launch.of(services.getFirst(), services.subList(1, services.size()).toArray())
        .withEnvironment(environment)
        .withOverrides(arguments.overrides())
        .withProduction(arguments.production())
        .withFiles(files);
  }
}
