package tomodachi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.launch.Launch;

/// Files that can't be used.
class ConfigurationFileTest {

  @TempDir Path folder;

  private static String mistakes(Path... files) {
    try {
      Launch.checkFiles(List.of(files));
      return "none";
    } catch (DeclarationException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private Path file(String json) throws IOException {
    return Files.writeString(folder.resolve("config.json"), json);
  }

  @Test
  void aGoodFileHasNoMistakes() throws IOException {
    assertThat(mistakes(file("{\"options\": {\"http\": {\"port\": 1}}}"))).isEqualTo("none");
    assertThatCode(() -> Launch.checkFiles(List.of())).doesNotThrowAnyException();
  }

  @Test
  void aByteOrderMarkIsPassedOver() throws IOException {
    assertThat(mistakes(file("\ufeff{\"options\": {\"http\": {\"port\": 1}}}"))).isEqualTo("none");
  }

  @Test
  void aMissingFileIsNamedWithWhatToDo() {
    var file = folder.resolve("nowhere.json");

    assertThat(mistakes(file))
        .isEqualTo(
            """
            Configuration file "%1$s" doesn't exist
                from -c %1$s
                name a JSON file such as {"options": {"http": {"port": 9700}}}\
            """
                .formatted(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '^',
      value = {
        "{\"options\": {\"a\": 1, \"a\": 2}};has the key \"a\" twice (line 1, column 22)",
        "{\"options\": };isn't valid JSON (line 1, column 13)",
        "{\"options\": {};isn't valid JSON (line 1, column",
        "{\"name\": secretword};isn't valid JSON (line 1, column",
        "{} // done;has a comment, which JSON doesn't know (line 1, column 4)",
        "{ // first;has a comment, which JSON doesn't know (line 1, column 3)",
        "{ # first;has a comment, which JSON doesn't know (line 1, column 3)",
        "{ /* first */ };has a comment, which JSON doesn't know (line 1, column 3)",
        "{} {};goes on after its JSON object (line 1, column 4)",
        "[1];has no JSON object",
        "^^;has no JSON object",
        "{\"options\": 5};has \"options\" that are no object"
      })
  void aFileThatIsNoJsonObjectSaysWhere(String json, String expected) throws IOException {
    assertThat(mistakes(file(json))).contains(expected).doesNotContain("secretword");
  }

  @Test
  void hugeAndDeepFilesAreRefused() throws IOException {
    assertThat(mistakes(file("[".repeat(100)))).contains("has no JSON object");
    assertThat(mistakes(file("{\"a\":".repeat(100)))).contains("goes beyond a limit: 50 levels");
    assertThat(mistakes(file("{\"a\": 1" + "0".repeat(5_000) + "}")))
        .contains("goes beyond a limit: 50 levels");
    assertThat(mistakes(file("{\"a\": \"" + "x".repeat(2_000_000) + "\"}")))
        .contains("is larger than 1 MiB");
    assertThat(mistakes(Files.write(folder.resolve("latin"), new byte[] {'{', (byte) 0xe4})))
        .contains("isn't UTF-8");
    assertThat(mistakes(folder)).contains("is a directory");
  }

  @Test
  void allFilesAreCheckedTogether() throws IOException {
    assertThat(mistakes(folder.resolve("a"), folder.resolve("b"), file("{}")))
        .startsWith("2 mistakes, nothing was started");
  }
}
