package tomodachi.cli.internal.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tomodachi.cli.internal.api.ApiViews;
import tomodachi.cli.internal.api.RunningModules;

/// What sources are compiled against.
///
/// @param api the folder with the API views of the framework
/// @param libraries what the framework itself runs with
public record CompilePath(Path api, List<Path> libraries) {
  /// Modules of the framework that not every source is compiled against.
  private static final Set<String> ON_DEMAND = Set.of("tomodachi.protobuf");

  public CompilePath {
    libraries = List.copyOf(libraries);
  }

  /// What this process has: the views of its distribution, or, when it doesn't run from one, views
  /// made now.
  public static CompilePath ofProcess() {
    var home = System.getProperty("tomodachi.home");
    var shipped = home == null ? null : Path.of(home, "api");
    return new CompilePath(
        shipped != null && Files.isDirectory(shipped) ? shipped : temporaryViews(),
        librariesOfProcess());
  }

  private static Path temporaryViews() {
    try {
      var folder = Files.createTempDirectory("tomodachi-api");
      ApiViews.of(RunningModules.finder()).writeTo(folder);
      deleteAtExit(folder);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteAtExit(Path folder) throws IOException {
    folder.toFile().deleteOnExit();
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> file.toFile().deleteOnExit());
    }
  }

  private static List<Path> librariesOfProcess() {
    return RunningModules.finder().findAll().stream()
        .filter(module -> isLibrary(module.descriptor().name()))
        .flatMap(module -> location(module).stream())
        .sorted()
        .toList();
  }

  private static boolean isLibrary(String module) {
    return !module.startsWith("tomodachi") || ON_DEMAND.contains(module);
  }

  private static Optional<Path> location(ModuleReference module) {
    return module.location().map(Path::of);
  }
}
