package tomodachi.internal.options;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tomodachi.transport.Mistake;

/// A file that has nothing but the value of one option, such as a mounted secret.
///
/// @param text the value; empty when the file can't be used
/// @param problem why it can't; empty when it can
record ValueFile(String path, String text, String problem) {

  private static final int LARGEST = 64 * 1024;

  /// Reads at most 64 KiB of UTF-8, and leaves out a line break at the end.
  static ValueFile read(String path) {
    try (var stream = Files.newInputStream(Path.of(path))) {
      var bytes = stream.readNBytes(LARGEST + 1);
      return bytes.length > LARGEST
          ? unusable(path, "is larger than 64 KiB")
          : new ValueFile(path, withoutLineBreak(decode(bytes)), "");
    } catch (NoSuchFileException e) {
      return unusable(path, "doesn't exist");
    } catch (CharacterCodingException e) {
      return unusable(path, "isn't UTF-8");
    } catch (IOException | InvalidPathException e) {
      return unusable(path, "can't be read (%s)".formatted(e.getClass().getSimpleName()));
    }
  }

  private static ValueFile unusable(String path, String problem) {
    return new ValueFile(path, "", problem);
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static String withoutLineBreak(String text) {
    return text.replaceFirst("\\r?\\n\\z", "");
  }

  /// The setting this file makes.
  ///
  /// @param variable the environment variable that names the file
  Optional<Setting> setting(String key, String variable, Consumer<Mistake> mistakes) {
    if (problem.isEmpty()) {
      return Optional.of(new Setting(key, text, variable));
    }
    mistakes.accept(
        new Mistake(
            "File \"%s\" with the value of option \"%s\" %s".formatted(path, key, problem),
            List.of("from " + variable),
            "name a readable text file that has nothing but the value"));
    return Optional.empty();
  }

  @Override
  public String toString() {
    return path;
  }
}
