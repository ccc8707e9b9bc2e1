package command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the command answers on its streams, and the codes it ends with.
class CommandLineIT {
  private static final String HELLO = "examples/hello/Hello.java";

  @TempDir Path folder;

  /// The first start may build the distribution and says so, which no test is about.
  @BeforeAll
  static void build() {
    Finished.of("--version");
  }

  /// A service file that ends with this code as soon as it has started.
  private static Path leaving(Path folder, int code) throws IOException {
    return Files.writeString(
        folder.resolve("Leaving.java"),
        """
        import module tomodachi;

        @StartedService
        void leave() {
          Tomodachi.exit(%d);
        }

        void main() {}
        """
            .formatted(code));
  }

  private static void assertRefused(Finished command, String... parts) {
    assertThat(command.err()).startsWith("error: ").contains(parts).doesNotContain("\tat ");
    assertThat(command.out()).isEmpty();
    assertThat(command.exitCode()).isEqualTo(2);
  }

  @Test
  void theVersionIsOneLine() {
    var version = Finished.of("--version");

    assertThat(version.out()).matches("tomodachi \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
    assertThat(version.err()).isEmpty();
    assertThat(version.exitCode()).isZero();
  }

  @Test
  void theVersionsOfTheLibrariesAreALineEach() {
    var versions = Finished.of("--dependency-versions");

    assertThat(versions.out())
        .contains("java/25", "amqp-client/5", "jackson/3", "logback/1", "netty/4", "picocli/4")
        .contains("protobuf-java/4", "slf4j/2")
        .doesNotContain("unknown");
    assertThat(versions.exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--help", "run", "help run", "help broker"})
  void helpNeedsNoTerminal(String line) {
    var help = Finished.of(line.isEmpty() ? new String[0] : line.split(" ", -1));

    assertThat(help.out()).startsWith("Usage: tomodachi").doesNotContain("\u001b");
    assertThat(help.out().lines()).allMatch(text -> text.length() <= 80, "at most 80 columns");
    assertThat(help.err()).isEmpty();
    assertThat(help.exitCode()).isZero();
  }

  @Test
  void aMistypedLineIsExitCodeTwoAndStartsNothing() {
    assertRefused(Finished.of("run", HELLO, "--prodcution"), "did you mean \"--production\"?");
    assertRefused(Finished.of(HELLO), "did you mean: tomodachi run " + HELLO);
    assertRefused(Finished.of("run", HELLO, "--port", "none"), "invalid value for --port");
    assertRefused(Finished.of("run", HELLO, "-o"), "missing required parameter");
  }

  @Test
  void anOptionThatContradictsItsVariableIsExitCodeTwo() {
    assertRefused(
        Finished.of(Map.of("TOMODACHI_LOG_LEVEL", "debug"), "run", HELLO, "-l", "info"),
        "--log-level",
        "TOMODACHI_LOG_LEVEL=\"debug\"");
  }

  @Test
  void aWrongConfigFileIsExitCodeTwo() throws IOException {
    var broken = Files.writeString(folder.resolve("broken.json"), "{\n  \"options\": {,}\n}\n");

    assertRefused(
        Finished.of("run", HELLO, "-c", broken.toString()),
        "Configuration file \"" + broken + "\"",
        "line 2, column ");
    assertRefused(
        Finished.of("run", HELLO, "-c", folder.resolve("brokn.json").toString()),
        "there is no such file",
        "did you mean \"" + broken + "\"?");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 128})
  void aServiceChoosesTheExitCode(int code) throws IOException {
    var service = leaving(folder, code);

    var leaving = Finished.of("run", service.toString());

    assertThat(leaving.exitCode()).isEqualTo(code);
    assertThat(leaving.out())
        .contains("tomodachi version ⇢ ", "service           ⇢ " + service)
        .doesNotContain("terminated service");
    assertThat(leaving.err()).contains("terminated service").doesNotContain("⇢");
  }

  @Test
  void inProductionNothingIsWrittenToStandardOutput() {
    var missing = Finished.of("run", "--production", "Missing.java");

    assertThat(missing.out()).isEmpty();
    assertThat(missing.err()).contains("no such service file: \"Missing.java\"");
    assertThat(missing.exitCode()).isEqualTo(1);
  }

  @Test
  void thePortAndConfigFilesAreUsed() throws IOException {
    var config = folder.resolve("config.json");
    Files.writeString(config, "{\"options\": {\"http\": {\"host\": \"127.0.0.1\"}}}\n");
    var port = Command.freePort();
    try (var hello =
        Command.run("-c", config.toString(), HELLO, "--port", Integer.toString(port))
            .awaitReady()) {
      assertThat(hello.awaitLine("options file")).endsWith("⇢ " + config);
      assertThat(hello.port()).isEqualTo(port);
      assertThat(hello.get("/hello/world").body()).isEqualTo("hello, world");
      assertThat(hello.terminate()).isZero();
    }
  }

  @Test
  void theCommandIsReachedThroughALinkFromAnyFolder() throws IOException {
    var place = Files.createDirectory(folder.resolve("my tools"));
    var link = Files.createSymbolicLink(place.resolve("tomo"), Command.ROOT.resolve("tomodachi"));
    leaving(place, 7);

    assertThat(Finished.of(place, Map.of(), link, "run", "Leaving").exitCode()).isEqualTo(7);
  }

  @Test
  void anOldJdkInJavaHomeIsPassedOver() throws IOException {
    for (var file : new String[] {"bin/java", "bin/javac", "lib/modules"}) {
      var path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      assertThat(Files.createFile(path).toFile().setExecutable(true)).isTrue();
    }
    Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"17.0.9\"\n");

    var version = Finished.of(Map.of("JAVA_HOME", folder.toString()), "--version");

    assertThat(version.out()).startsWith("tomodachi ");
    assertThat(version.exitCode()).isZero();
  }

  @Test
  void optionsForTheJvmComeFromTheEnvironment() {
    var showing = Finished.of(Map.of("TOMODACHI_JAVA_OPTS", "-Xmx96m --show-version"), "--version");

    assertThat(showing.out()).contains("OpenJDK").contains("tomodachi ");
    assertThat(showing.exitCode()).isZero();
  }
}
