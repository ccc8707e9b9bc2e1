package tomodachi.cli.internal.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.cli.internal.terminal.Environment;

class CommandTest {
  private static final String SERVICE =
      """
      import module tomodachi;

      @StartedService
      void started() {
        Tomodachi.exit(3);
      }

      void main() {
        Tomodachi.run(this);
      }
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Command command =
      new Command(
          new Environment(Map.of()),
          new PrintStream(out, true, UTF_8),
          new PrintStream(err, true, UTF_8));

  @TempDir Path folder;

  @Test
  void aServiceRunsAndItsExitCodeIsTheCommands() throws IOException {
    var file = Files.writeString(folder.resolve("Stopper.java"), SERVICE);

    assertThat(command.run("run", file.toString(), "--production")).isEqualTo(3);
    assertThat(out.toString(UTF_8)).isEmpty();
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void theBannerIsShownInDevelopment() throws IOException {
    var file = Files.writeString(folder.resolve("Stopper.java"), SERVICE);

    command.run("run", file.toString());

    assertThat(out.toString(UTF_8)).contains("友達", file.toString(), "tomodachi run <...>");
  }

  @Test
  void aMissingFileIsNamedAndExitCodeOne() {
    assertThat(command.run("run", "x/Hello.java")).isEqualTo(1);
    assertThat(err.toString(UTF_8))
        .isEqualTo(
            """
            error: no such service file: "x/Hello.java"
              there is no "x" in the current directory
            """);
  }

  @Test
  void aWrongConfigFileEndsBeforeTheBanner() throws IOException {
    var file = Files.writeString(folder.resolve("Stopper.java"), SERVICE);

    assertThat(command.run("run", file.toString(), "-c", folder + "/none.json")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).startsWith("error: invalid config file \"");
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  @Test
  void aMissingClassPathEntryIsExitCodeTwo() {
    assertThat(command.run("run", "A.java", "-cp", "/nope")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).startsWith("error: no such class path entry: \"/nope\"\n");
  }

  @Test
  void aFileThatDoesNotCompileIsExitCodeOne() throws IOException {
    var file = Files.writeString(folder.resolve("Broken.java"), "void main() { int x = y; }\n");

    assertThat(command.run("run", file.toString(), "--production")).isEqualTo(1);
    assertThat(err.toString(UTF_8).replace(file.toString(), "Broken.java"))
        .isEqualTo(
            """
            Broken.java:1: cannot find symbol
            void main() { int x = y; }
                                  ^
              symbol:   variable y
              location: class Broken
            error: 1 mistake in the sources
            """);
  }

  @Test
  void aWrongCommandLineIsExitCodeTwo() {
    assertThat(command.run("run", "A.java", "--nonsense")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).startsWith("error: unknown option: \"--nonsense\"\n");
  }

  @Test
  void theVersionIsThatOfTheModule() {
    assertThat(command.run("--version")).isZero();
    assertThat(out.toString(UTF_8)).matches("tomodachi \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
  }

  @Test
  void theVersionsOfTheLibrariesAreShown() {
    assertThat(command.run("--deps")).isZero();
    assertThat(out.toString(UTF_8)).contains("\nnetty/4.");
  }

  @Test
  void withoutArgumentsTheUsageIsShown() {
    assertThat(command.run()).isZero();
    assertThat(out.toString(UTF_8)).startsWith("Usage: tomodachi");
  }
}
