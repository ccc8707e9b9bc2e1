package tomodachi.cli.internal.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import tomodachi.DeclarationException;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.suggest.MissingPath;
import tomodachi.launch.Launch;

/// A file with options, given on the command line.
///
/// @param text the file as it was typed
record ConfigFile(String text) {

  /// The path of a file that is there and holds one JSON object. What its options are called and
  /// whether their values fit is not looked at. A pipe, which can be read only once, is taken
  /// unseen.
  ///
  /// @throws CommandFailure when it isn't so, with exit code 2
  Path checked() {
    var path = path();
    if (text.isEmpty() || !Files.exists(path)) {
      throw invalid("there is no such file", MissingPath.of(text, MissingPath.CONFIGS).remedy());
    }
    if (Files.isDirectory(path)) {
      throw invalid("it is a directory", "name the files in it");
    }
    if (Files.isRegularFile(path)) {
      check(path);
    }
    return path;
  }

  private Path path() {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw invalid("no file can have this name");
    }
  }

  private static void check(Path path) {
    try {
      Launch.checkFiles(List.of(path));
    } catch (DeclarationException e) {
      throw CommandFailure.ofUsage(String.valueOf(e.getMessage()));
    }
  }

  private CommandFailure invalid(String why, String... remedy) {
    return CommandFailure.ofUsage("invalid config file \"%s\": %s".formatted(text, why), remedy);
  }
}
