package architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class SourceFilesTest {

  private static final Path ROOT = Path.of("..");

  /// Compilers and test runners don't mind an empty file, and nobody misses the tests in it.
  @Test
  void noneIsEmpty() throws IOException {
    try (var files = Files.walk(ROOT)) {
      assertThat(files.filter(SourceFilesTest::isSource).filter(SourceFilesTest::isEmpty))
          .isEmpty();
    }
  }

  private static boolean isSource(Path file) {
    return file.toString().endsWith(".java") && !file.toString().contains("/target/");
  }

  private static boolean isEmpty(Path file) {
    try {
      return Files.readString(file).isBlank();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
