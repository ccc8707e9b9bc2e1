package command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a service logs, as the command writes it, and where.
class LogsIT {
  private static final String STORY = "examples/src/test/services/logs/Story.java";
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  @TempDir Path folder;

  /// @param out the lines on standard output
  /// @param err the lines on standard error
  private record Ended(int exitCode, List<String> out, List<String> err) {

    String line(String part) {
      return err.stream().filter(line -> line.contains(part)).findFirst().orElseThrow();
    }
  }

  private Ended run(String... arguments) throws IOException {
    return run(Map.of(), arguments);
  }

  private Ended run(Map<String, String> environment, String... arguments) throws IOException {
    return start(
        environment, "./tomodachi run -o http.port=0 --production " + String.join(" ", arguments));
  }

  private Ended start(Map<String, String> environment, String command) throws IOException {
    var out = folder.resolve("out");
    var err = folder.resolve("err");
    var builder = new ProcessBuilder("sh", "-c", command).directory(ROOT.toFile());
    builder.environment().putAll(environment);
    var process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      process.destroyForcibly();
    }
    var log =
        Files.readAllLines(err).stream().filter(line -> !line.startsWith("building ")).toList();
    return new Ended(process.exitValue(), Files.readAllLines(out), log);
  }

  @Test
  void theConsoleIsOnStandardErrorAndWithoutColoursUnlessItIsATerminal() throws IOException {
    var story = run(STORY);

    assertThat(story.exitCode()).isZero();
    assertThat(story.out()).containsExactly("printed");
    assertThat(story.line("] sold "))
        .matches(
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z \\[info     ] sold {27}\\[shop]"
                + " amount=3 paid=true service=story handler=tell type=tomodachi.event"
                + " event=lifecycle.initialized");
    assertThat(story.err())
        .containsSequence(
            "java.lang.IllegalStateException: no luck",
            "    at Story.fail(Story.java:26)",
            "    at Story.tell(Story.java:17)");
    assertThat(story.err()).noneMatch(line -> line.contains("unheard"));
    assertThat(story.err()).noneMatch(line -> line.contains("\u001b"));
  }

  @Test
  void jsonIsOneObjectALine() throws IOException {
    var story = run(STORY, "--logger", "json");

    assertThat(story.out()).containsExactly("printed");
    assertThat(story.err())
        .allMatch(line -> line.startsWith("{\"timestamp\":\"") && line.endsWith("}"));
    assertThat(story.line("\"sold\""))
        .endsWith(
            "\"logger\":\"shop\",\"level\":\"info\",\"message\":\"sold\",\"amount\":3,\"paid\":true"
                + ",\"service\":\"story\",\"handler\":\"tell\",\"type\":\"tomodachi.event\""
                + ",\"event\":\"lifecycle.initialized\"}");
    assertThat(story.line("\"not sold\""))
        .contains(
            "\"exception\":\"java.lang.IllegalStateException: no luck\"",
            "\"tb_module_name\":\"Story\",\"tb_function_name\":\"fail\",\"tb_location\":\"Story.java:");
  }

  @Test
  void librariesThatLogInAnotherWayAreInTheSameFormat() throws IOException {
    var story = run(Map.of("TOMODACHI_LOGGER", "json"), STORY);

    assertThat(story.line("by java.util.logging"))
        .contains("\"logger\":\"lib.jul\",\"level\":\"warning\"", "\"handler\":\"tell\"");
    assertThat(story.line("by System.Logger"))
        .contains("\"logger\":\"lib.system\",\"level\":\"warning\"", "\"handler\":\"tell\"");
  }

  @Test
  void plainHasNoFields() throws IOException {
    var story = run(STORY, "--logger", "python");

    assertThat(story.line("] sold "))
        .matches(
            "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3} \\[info     ] sold {27}\\[shop]");
  }

  @Test
  void disabledIsSilentUnlessTheStartFails() throws IOException {
    assertThat(run(STORY, "--logger", "disabled").err()).isEmpty();

    var broken = Files.writeString(folder.resolve("Broken.java"), "class Broken {}");
    var unread = Files.createDirectories(folder.resolve("other")).resolve("Twice.java");
    Files.writeString(
        unread,
        """
        import module tomodachi;
        @Get("/a") void one() {}
        @Get("/a") void two() {}
        void main() {}
        """);

    assertThat(run(broken.toString(), "--logger", "disabled").err())
        .anyMatch(line -> line.startsWith("error: no service found"));
    var twice = run(unread.toString(), "--logger", "disabled");
    assertThat(twice.exitCode()).isEqualTo(1);
    assertThat(twice.err()).anyMatch(line -> line.contains("\"/a\"")).hasSizeLessThan(10);
  }

  @Test
  void aCustomLoggerGetsEveryEventAndIsClosed() throws IOException {
    var story = run("examples/src/test/services/logs", "--custom-logger", "Journal");

    assertThat(story.exitCode()).isZero();
    assertThat(story.err()).isEmpty();
    assertThat(story.out())
        .contains(
            "journal INFO shop sold {amount=3, paid=true, service=story, handler=tell,"
                + " type=tomodachi.event, event=lifecycle.initialized}",
            "printed")
        .anyMatch(line -> line.startsWith("journal WARNING lib.jul by java.util.logging {"))
        .anyMatch(line -> line.startsWith("journal INFO tomodachi.service initializing service"))
        .endsWith("journal closed");
  }

  @Test
  void aCustomLoggerThatIsMissingIsNamed() throws IOException {
    var story = run(STORY, "--custom-logger", "Nowhere");

    assertThat(story.exitCode()).isEqualTo(2);
    assertThat(story.err()).first().isEqualTo("error: no such custom logger: \"Nowhere\"");
    assertThat(story.out()).isEmpty();
  }

  @Test
  void aConfigurationFileOfTheUsersWinsAndTheOptionIsWarnedAbout() throws IOException {
    Files.copy(ROOT.resolve(STORY), folder.resolve("Story.java"));
    Files.writeString(
        folder.resolve("logback.xml"),
        """
        <configuration>
          <appender name="mine" class="ch.qos.logback.core.ConsoleAppender">
            <encoder><pattern>mine %level %logger %msg %kvp %X{handler}%n</pattern></encoder>
          </appender>
          <root level="info"><appender-ref ref="mine"/></root>
        </configuration>
        """);

    var story = run(folder.resolve("Story.java").toString(), "--logger", "json");

    assertThat(story.exitCode()).isZero();
    assertThat(story.err()).isEmpty();
    assertThat(story.out())
        .contains("mine INFO shop sold amount=\"3\" paid=\"true\" tell")
        .filteredOn(line -> line.contains("tomodachi.logging"))
        .singleElement()
        .asString()
        .startsWith("mine WARN tomodachi.logging --logger json has no effect, since file:")
        .contains("/logback.xml says how this process logs");
  }

  /// With a terminal of its own for standard error alone, then for standard output alone.
  @Test
  void coloursAreForTheStreamThatIsATerminal() throws IOException {
    var required = "true".equals(System.getenv("CI"));
    assumeTrue(required || hasScript(), "the command script is missing");
    var command = "./tomodachi run -o http.port=0 " + STORY;
    var colours = Map.of("TERM", "xterm");

    var err = start(colours, "script -qec '%s 2>&1 >/dev/null' /dev/null".formatted(command));
    var out = start(colours, "script -qec '%s 2>/dev/null' /dev/null".formatted(command));
    var refused = new HashMap<>(colours);
    refused.put("NO_COLOR", "1");
    var none = start(refused, "script -qec '%s' /dev/null".formatted(command));

    assertThat(err.out()).anyMatch(line -> line.contains("\u001b[32minfo     \u001b[0m"));
    assertThat(out.out()).anyMatch(line -> line.contains("\u001b["));
    // What erases a line that tells of progress is no colour.
    var colour = Pattern.compile("\u001b\\[[0-9;]*m").asPredicate();
    assertThat(none.out()).isNotEmpty().noneMatch(colour);
  }

  private static boolean hasScript() {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, "script")));
  }
}
