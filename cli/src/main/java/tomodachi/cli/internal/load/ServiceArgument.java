package tomodachi.cli.internal.load;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.suggest.MissingPath;

/// One thing the user asked to run.
sealed interface ServiceArgument {

  /// The argument as the user wrote it.
  String text();

  /// A source file.
  record Source(String text, Path path) implements ServiceArgument {}

  /// A directory of source files.
  record Folder(String text, Path path) implements ServiceArgument {}

  /// A jar.
  record Archive(String text, Path path) implements ServiceArgument {}

  /// The full name of a class.
  record TypeName(String text) implements ServiceArgument {
    private static final Pattern NAME =
        Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*");

    private static boolean isLike(String text) {
      return NAME.matcher(text).matches() && !text.matches(".*\\.(java|jar|class)");
    }
  }

  /// What an argument means: a file or directory if there is one, also without its `.java`, else a
  /// class.
  ///
  /// @throws CommandFailure when it is neither
  static ServiceArgument parse(String text) {
    return path(text)
        .flatMap(path -> file(text, path))
        .or(() -> path(text + ".java").filter(Files::isRegularFile).map(p -> new Source(text, p)))
        .or(() -> TypeName.isLike(text) ? Optional.of(new TypeName(text)) : Optional.empty())
        .orElseThrow(() ->
            CommandFailure.ofStart(
                "no such service file: \"" + text + "\"",
                MissingPath.of(text, MissingPath.SERVICES).remedy()));
  }

  /// True when there is a file or directory of this name, also without its `.java`.
  static boolean isFile(String text) {
    return path(text).filter(Files::exists).isPresent()
        || path(text + ".java").filter(Files::isRegularFile).isPresent();
  }

  private static Optional<ServiceArgument> file(String text, Path path) {
    if (Files.isDirectory(path)) {
      return Optional.of(new Folder(text, path));
    }
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    if (text.endsWith(".java")) {
      return Optional.of(new Source(text, path));
    }
    if (text.endsWith(".jar")) {
      return Optional.of(new Archive(text, path));
    }
    throw CommandFailure.ofStart(
        "not a service file: \"" + text + "\"",
        "expected is a .java file, a directory of them, a .jar, or the full name of a class");
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      // What no file can be called is no file.
      return Optional.empty();
    }
  }
}
