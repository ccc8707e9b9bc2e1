package tomodachi.cli.internal.libraries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.compile.SourceFile;
import tomodachi.cli.libraries.Coordinate;

/// Source files in a folder of the test's own, and what they declare.
abstract class LibraryFixture {

  @TempDir Path folder;

  /// A file with these lines.
  SourceFile source(String name, String... lines) {
    try {
      return SourceFile.read(Files.write(folder.resolve(name), List.of(lines)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Declarations declared(SourceFile... sources) {
    return Declarations.of(List.of(), List.of(sources));
  }

  static Coordinate library(String group, String artifact, String version) {
    return new Coordinate(group, artifact, version, null, false);
  }

  void assertFailure(int exitCode, Runnable action, String text) {
    var failure = catchThrowableOfType(CommandFailure.class, action::run);

    assertThat(failure.toString().replace(folder + "/", ""))
        .isEqualTo(CommandFailure.class.getName() + ": " + text);
    assertThat(failure.exitCode()).isEqualTo(exitCode);
  }
}
