package tomodachi.cli.internal.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.cli.internal.CommandFailure;

class LogFileTest {
  private static final String NAMED_FILE = "logback.configurationFile";

  private final LoggerContext context = new LoggerContext();

  @TempDir Path folder;

  @AfterEach
  void forget() {
    System.clearProperty(NAMED_FILE);
    context.stop();
  }

  private LogFile applied(String content) throws IOException {
    return applied(Files.writeString(folder.resolve("logback.xml"), content));
  }

  private LogFile applied(Path path) {
    System.setProperty(NAMED_FILE, path.toUri().toString());
    LogFile.apply("logback.xml", context);
    return LogFile.of(context).orElseThrow();
  }

  private static List<String> report(LogFile file) {
    var err = new ByteArrayOutputStream();
    file.check(new PrintStream(err, true, UTF_8));
    return err.toString(UTF_8).lines().toList();
  }

  @Test
  void aFileIsApplied() throws IOException {
    var file = applied("<configuration><root level=\"warn\"/></configuration>");

    assertThat(report(file)).isEmpty();
    assertThat(context.getLogger("shop").getEffectiveLevel()).isEqualTo(Level.WARN);
  }

  @Test
  void brokenXmlStopsTheStartWithItsPlace() throws IOException {
    var file = applied("<configuration>\n<appen");

    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> report(file))
        .withMessageContainingAll(
            "error: can't log as \"logback.xml\" says\n  ",
            " (line 2, column 7)\n",
            "correct the file, or remove it to log as --logger says")
        .extracting(CommandFailure::exitCode)
        .isEqualTo(1);
  }

  @Test
  void aFileThatIsMissingStopsTheStart() {
    var file = applied(folder.resolve("nowhere.xml"));

    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> report(file))
        .withMessageStartingWith("error: can't log as \"logback.xml\" says\n  ");
  }

  @Test
  void whatHasNoEffectIsALineAndNotTheHistoryOfTheBackEnd() throws IOException {
    var file =
        applied(
            """
            <configuration>
              <appender name="mine" class="shop.Nowhere"/>
              <root level="warn"><appender-ref ref="mine"/></root>
            </configuration>
            """);

    assertThat(report(file))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("error: logback.xml: "))
        .anyMatch(line -> line.contains("shop.Nowhere"));
    assertThat(context.getStatusManager().getCopyOfStatusList()).isEmpty();
  }
}
