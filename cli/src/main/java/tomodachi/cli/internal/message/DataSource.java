package tomodachi.cli.internal.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import tomodachi.cli.internal.CommandFailure;

/// Where the data of a message comes from: `@file`, `-` for standard input, or the text itself.
///
/// @param text what was typed
public record DataSource(String text) {

  private static final int MOST_MEBIBYTES = 16;
  private static final int MOST_BYTES = MOST_MEBIBYTES << 20;
  private static final String INPUT = "-";
  private static final String FILE = "@";

  /// Reads all of it.
  ///
  /// @param input the standard input
  /// @throws CommandFailure when it can't be read, or is longer than 16 MiB
  byte[] read(InputStream input) {
    if (text.equals(INPUT)) {
      return standardInput(input);
    }
    return text.startsWith(FILE) ? file(text.substring(FILE.length())) : text.getBytes(UTF_8);
  }

  private byte[] standardInput(InputStream input) {
    try {
      return bounded(input);
    } catch (IOException e) {
      throw CommandFailure.ofUnreadableArgument(Path.of("standard input"), e);
    }
  }

  private byte[] file(String name) {
    var path = path(name);
    if (name.isEmpty() || !Files.exists(path)) {
      throw CommandFailure.ofUsage(
          "there is no file \"%s\" for --data".formatted(name),
          "what follows @ is a file; for data that begins with @ use standard input: --data -");
    }
    try (var input = Files.newInputStream(path)) {
      return bounded(input);
    } catch (IOException e) {
      throw CommandFailure.ofUnreadableArgument(path, e);
    }
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw CommandFailure.ofUsage("no file can have the name of --data \"@%s\"".formatted(name));
    }
  }

  private byte[] bounded(InputStream input) throws IOException {
    var bytes = input.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw CommandFailure.ofUsage(
          "the data of --data %s is longer than %d MiB".formatted(text, MOST_MEBIBYTES),
          "send a reference to it instead");
    }
    return bytes;
  }
}
