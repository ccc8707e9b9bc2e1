package tomodachi.cli.internal.suggest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A path that names nothing, for saying where it ends.
///
/// @param folder the last directory of the path that is there; null for the current one
/// @param name what that directory doesn't have; empty when the path can't be one
/// @param accepted what a person may have meant
public record MissingPath(@Nullable Path folder, String name, Predicate<Path> accepted) {
  /// Directories, sources and jars.
  public static final Predicate<Path> SERVICES =
      path -> Files.isDirectory(path) || path.toString().matches(".*\\.(java|jar)");

  /// Directories and jars.
  public static final Predicate<Path> CLASSES =
      path -> Files.isDirectory(path) || path.toString().endsWith(".jar");

  /// Directories and JSON files.
  public static final Predicate<Path> CONFIGS =
      path -> Files.isDirectory(path) || path.toString().endsWith(".json");

  /// The place where a path ends.
  ///
  /// @param accepted what may be suggested instead
  public static MissingPath of(String text, Predicate<Path> accepted) {
    try {
      return of(Path.of(text), accepted);
    } catch (InvalidPathException e) {
      return new MissingPath(null, "", accepted);
    }
  }

  private static MissingPath of(Path path, Predicate<Path> accepted) {
    var missing = path;
    while (missing.getParent() != null && !Files.exists(missing.getParent())) {
      missing = missing.getParent();
    }
    return new MissingPath(missing.getParent(), String.valueOf(missing.getFileName()), accepted);
  }

  /// The nearest name there is, or else what isn't there.
  public String remedy() {
    return nearest()
        .map(path -> "did you mean \"" + path + "\"?")
        .orElseGet(() -> "there is no \"%s\" in %s".formatted(name, place()));
  }

  private String place() {
    return folder == null ? "the current directory" : '"' + folder.toString() + '"';
  }

  private Optional<Path> nearest() {
    try (var paths = Files.list(folder == null ? Path.of("") : folder)) {
      var names = paths.filter(accepted).map(path -> path.getFileName().toString()).toList();
      return NearestName.of(name, names)
          .map(near -> folder == null ? Path.of(near) : folder.resolve(near));
    } catch (IOException e) {
      // A directory that can't be listed, or a file: there is no name to suggest.
      return Optional.empty();
    }
  }
}
