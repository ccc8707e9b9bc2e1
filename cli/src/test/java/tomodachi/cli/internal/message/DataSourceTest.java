package tomodachi.cli.internal.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.cli.internal.CommandFailure;

class DataSourceTest {
  private static final InputStream NOTHING = InputStream.nullInputStream();

  @TempDir Path folder;

  private static void assertUsage(DataSource source, InputStream input, String message) {
    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> source.read(input))
        .withMessage(message)
        .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(2));
  }

  @Test
  void itIsTheTextAFileOrTheStandardInput() throws IOException {
    var file = Files.writeString(folder.resolve("order.json"), "{\"id\": 1}\n");

    assertThat(new DataSource("\"ü\"").read(NOTHING)).asString(UTF_8).isEqualTo("\"ü\"");
    assertThat(new DataSource("@" + file).read(NOTHING)).asString(UTF_8).isEqualTo("{\"id\": 1}\n");
    assertThat(new DataSource("-").read(new ByteArrayInputStream("7".getBytes(UTF_8))))
        .asString(UTF_8)
        .isEqualTo("7");
  }

  @Test
  void aFileThatIsMissingIsNamed() {
    assertUsage(
        new DataSource("@none.json"),
        NOTHING,
        """
        error: there is no file "none.json" for --data
          what follows @ is a file; for data that begins with @ use standard input: --data -\
        """);
  }

  @Test
  void aFileThatCannotBeReadIsNamed() {
    assertUsage(
        new DataSource("@" + folder),
        NOTHING,
        "error: cannot read \"%s\": Is a directory".formatted(folder));
  }

  @Test
  void moreThanSixteenMebibytesAreRefused() {
    var endless =
        new InputStream() {
          @Override
          public int read() {
            return ' ';
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            return length;
          }
        };

    assertUsage(
        new DataSource("-"),
        endless,
        """
        error: the data of --data - is longer than 16 MiB
          send a reference to it instead\
        """);
  }

  @Test
  void dataThatIsNoJsonIsRefusedWithoutBeingRepeated() {
    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> PayloadForm.JSON.data("secret".getBytes(UTF_8)))
        .withMessage(
            """
            error: the data isn't valid JSON (line 1, column 1)
              a text needs its quotes: --data '"A1"'
              to send it as it is, without the JSON envelope: --envelope none\
            """);
  }
}
