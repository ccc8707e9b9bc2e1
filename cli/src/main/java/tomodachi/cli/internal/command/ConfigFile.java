package tomodachi.cli.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.suggest.MissingPath;
import tomodachi.transport.JsonCodec;

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
      check(read(path));
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

  private static byte[] read(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw CommandFailure.ofUnreadableArgument(path, e);
    }
  }

  private void check(byte[] json) {
    if (!(tree(json) instanceof Map)) {
      throw invalid("it isn't one JSON object", "expected is such as {\"options\": {}}");
    }
  }

  private @Nullable Object tree(byte[] json) {
    try {
      return JsonCodec.standard().read(json, Object.class);
    } catch (IllegalArgumentException e) {
      throw invalid("it " + reason(e), "comments, and commas before } or ], are not JSON");
    }
  }

  /// Nothing and two values in a row are JSON for the codec, but not one object.
  private static String reason(IllegalArgumentException e) {
    return String.valueOf(e.getMessage()).replace("doesn't fit", "isn't one JSON object");
  }

  private CommandFailure invalid(String why, String... remedy) {
    return CommandFailure.ofUsage("invalid config file \"%s\": %s".formatted(text, why), remedy);
  }
}
