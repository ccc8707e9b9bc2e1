package fauxqs;

import java.nio.file.Files;
import java.nio.file.Path;

/// The folder of the source tree that tests run in.
final class Root {

  private Root() {}

  /// The nearest folder above the working folder that has the command.
  static Path find() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.isExecutable(folder.resolve("tomodachi"))) {
      folder = parent(folder);
    }
    return folder;
  }

  private static Path parent(Path folder) {
    var parent = folder.getParent();
    if (parent == null) {
      throw new IllegalStateException("The tests don't run in the source tree");
    }
    return parent;
  }
}
