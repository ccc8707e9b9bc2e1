package artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The distribution does all that is done in the first hour without a network, wherever it was
/// unpacked.
class FirstHourIT {

  private static final Path SCRIPT = Path.of("src/test/scripts/first-hour").toAbsolutePath();

  @Test
  void itWorksInAFolderWithBlanksAndForeignLettersAndWithoutANetwork(@TempDir Path temporary)
      throws IOException {
    var distribution =
        Distribution.unpack(Files.createDirectories(temporary.resolve("mitt bibliotek 友é")));
    var folder = Files.createDirectories(temporary.resolve("min första tjänst"));

    try (var hour =
        Program.start(
            folder,
            List.of(
                "bash",
                "-c",
                WITHOUT_NETWORK,
                SCRIPT.toString(),
                distribution.home().toString(),
                folder.toString()))) {
      assertThat(hour.exitCode()).as(hour::text).isZero();
      assertThat(hour.text()).contains("first-hour: all done");
    }
  }

  /// Where the system allows it, a network of one's own, in which there is nobody else.
  private static final String WITHOUT_NETWORK =
      """
      if unshare --map-root-user --net true 2>/dev/null; then
        exec unshare --map-root-user --net bash -c 'ip link set lo up; exec "$0" "$@"' "$0" "$@"
      fi
      exec "$0" "$@"
      """;
}
