package tomodachi.cli.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.cli.internal.CommandFailure;

class ConfigFileTest extends ParserFixture {

  @TempDir Path folder;

  private void assertInvalid(String name, String message) {
    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(new ConfigFile(folder.resolve(name).toString())::checked)
        .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(2))
        .extracting(failure -> String.valueOf(failure.getMessage()).replace(folder + "/", ""))
        .isEqualTo(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-c", "--config"})
  void filesAreTakenAsLongAsTheyEndInJson(String option) {
    var arguments = run("run", option, "base", "a.json", "b.json", "A.java", "B.java");

    assertThat(arguments.files())
        .extracting(ConfigFile::text)
        .containsExactly("base", "a.json", "b.json");
    assertThat(arguments.services()).containsExactly("A.java", "B.java");
  }

  @Test
  void filesCanBeGivenAgain() {
    assertThat(run("run", "-c", "a.json", "A.java", "--config=b.json", "c.json").files())
        .extracting(ConfigFile::text)
        .containsExactly("a.json", "b.json", "c.json");
  }

  @Test
  void anOptionEndsTheFiles() {
    var arguments = run("run", "-c", "a.json", "--production", "A.java");

    assertThat(arguments.files()).extracting(ConfigFile::text).containsExactly("a.json");
    assertThat(arguments.production()).isTrue();
    assertThat(run("run", "-c", "a.json", "--", "b.json").services()).containsExactly("b.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run A.java -c", "run --config --production A.java", "run -c -- A.java"})
  void aFileMustFollow(String line) {
    assertUsage(
        line,
        """
        error: no config file has been given after --config
          see: tomodachi run --help\
        """);
  }

  @Test
  void aFileWithAnObjectIsTaken() throws IOException {
    var file = Files.writeString(folder.resolve("a.json"), "{\"options\": {\"http.port\": 1}}\n");

    assertThat(new ConfigFile(file.toString()).checked()).isEqualTo(file);
  }

  @Test
  void aMissingFileIsNamedAndTheNearestSuggested() throws IOException {
    Files.writeString(folder.resolve("config.json"), "{}");

    assertInvalid(
        "confg.json",
        """
        error: invalid config file "confg.json": there is no such file
          did you mean "config.json"?\
        """);
  }

  @Test
  void anEmptyNameIsNoFile() {
    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(new ConfigFile("")::checked)
        .withMessageStartingWith("error: invalid config file \"\": there is no such file\n");
  }

  @Test
  void aDirectoryIsRefused() throws IOException {
    Files.createDirectory(folder.resolve("configs"));

    assertInvalid(
        "configs",
        """
        error: invalid config file "configs": it is a directory
          name the files in it\
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{~  `password`: hunter2~} | isn't valid JSON (line 2, column 15)",
        "{`options`: {}} {} | goes on after its JSON object (line 1, column 17)",
        "[] | has no JSON object",
        "7 | has no JSON object",
        "null | has no JSON object",
      })
  void whatIsNoObjectIsRefusedWithItsPlaceAndWithoutItsText(String json, String why)
      throws IOException {
    Files.writeString(folder.resolve("a.json"), json.replace("`", "\"").replace("~", "\n"));

    assertInvalid(
        "a.json",
        """
        error: Configuration file "a.json" %s
            from -c a.json
            name a JSON file such as {"options": {"http": {"port": 9700}}}\
        """
            .formatted(why));
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    Files.writeString(folder.resolve("a.json"), "");

    assertInvalid(
        "a.json",
        """
        error: Configuration file "a.json" has no JSON object
            from -c a.json
            name a JSON file such as {"options": {"http": {"port": 9700}}}\
        """);
  }
}
