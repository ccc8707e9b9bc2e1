package tomodachi.cli.internal.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tomodachi.cli.internal.CommandFailure;

/// A directory that services are run from. One laid out as Maven's projects has its sources apart
/// from its tests.
///
/// @param path the directory
record ProjectFolder(Path path) {
  private static final String SOURCES = "src/main/java";
  private static final String RESOURCES = "src/main/resources";
  private static final String LIBRARIES = "target/lib";

  /// Where its source files are.
  Path sources() {
    return isProject() ? path.resolve(SOURCES) : path;
  }

  /// Where its resources are, unless that is beside the sources.
  Optional<Path> resources() {
    return Optional.of(path.resolve(RESOURCES)).filter(_ -> isProject()).filter(Files::isDirectory);
  }

  /// The jars that its build has put aside for it.
  List<Path> libraries() {
    var folder = path.resolve(LIBRARIES);
    if (!isProject() || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw CommandFailure.ofUnreadable(folder, e);
    }
  }

  private boolean isProject() {
    return Files.isDirectory(path.resolve(SOURCES));
  }
}
