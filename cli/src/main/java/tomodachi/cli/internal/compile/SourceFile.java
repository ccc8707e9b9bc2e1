package tomodachi.cli.internal.compile;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tomodachi.cli.internal.CommandFailure;

/// A file to compile.
///
/// @param path the file, as the user wrote it
/// @param header its package and imports
public record SourceFile(Path path, SourceHeader header) {

  /// Reads as much of a file as is needed to know where it belongs.
  ///
  /// @throws CommandFailure when it can't be read
  public static SourceFile read(Path path) {
    try {
      // Bytes that are not UTF-8 are the compiler's to complain about.
      var text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
      return new SourceFile(path, SourceHeader.of(text));
    } catch (IOException e) {
      throw CommandFailure.ofUnreadable(path, e);
    }
  }

  /// The folder its package begins in: where sources and resources beside it are found.
  public Path root() {
    var folder = requireNonNull(path.toAbsolutePath().normalize().getParent());
    var name = header.packageName();
    if (name.isEmpty() || !folder.endsWith(name.replace('.', '/'))) {
      return folder;
    }
    return folder.resolve("../".repeat(name.split("\\.", -1).length)).normalize();
  }
}
