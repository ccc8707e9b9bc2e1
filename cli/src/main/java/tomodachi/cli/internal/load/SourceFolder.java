package tomodachi.cli.internal.load;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import tomodachi.cli.internal.CommandFailure;

/// A directory with source files, also below it. Hidden directories are left alone, and module
/// declarations: services are compiled without a module of their own.
///
/// @param path the directory
record SourceFolder(Path path) {

  /// The source files, sorted by name.
  List<Path> files() {
    var files = new ArrayList<Path>();
    try {
      Files.walkFileTree(path, new Collector(files));
    } catch (IOException e) {
      throw CommandFailure.ofUnreadable(path, e);
    }
    files.sort(null);
    return files;
  }

  private final class Collector extends SimpleFileVisitor<Path> {
    private final List<Path> files;

    Collector(List<Path> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      var hidden = !folder.equals(path) && folder.getFileName().toString().startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      var name = file.getFileName().toString();
      if (name.endsWith(".java") && !name.equals("module-info.java")) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
