package tomodachi.cli.internal.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/// What makes an image of a new project.
class ImageTest {

  private static final Set<String> INSTRUCTIONS =
      Set.of(
          "FROM",
          "COPY",
          "ENV",
          "WORKDIR",
          "RUN",
          "USER",
          "EXPOSE",
          "STOPSIGNAL",
          "HEALTHCHECK",
          "ENTRYPOINT");

  /// The build context that is no stage.
  private static final String DISTRIBUTION = "tomodachi";

  @TempDir Path folder;
  private Path project;
  private List<String> lines;

  @BeforeEach
  void write() throws IOException {
    project = Projects.written(folder, EnumSet.allOf(Feature.class));
    lines =
        Files.readAllLines(project.resolve("Dockerfile")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
  }

  private Stream<String> of(String instruction) {
    return lines.stream()
        .filter(line -> line.startsWith(instruction + " "))
        .map(line -> line.substring(instruction.length() + 1));
  }

  private String last(String instruction) {
    return of(instruction).toList().getLast();
  }

  /// The words of an instruction in exec form, which is JSON.
  private static List<String> exec(String json) {
    assertThat(json).startsWith("[").endsWith("]");
    List<String> words = new Yaml().load(json);
    return words;
  }

  @Test
  void everyLineIsAnInstructionAndTheFirstSaysFromWhat() {
    assertThat(lines).allMatch(line -> INSTRUCTIONS.contains(line.split(" ", 2)[0]));
    assertThat(lines.getFirst()).startsWith("FROM ");
  }

  @Test
  void whatIsCopiedIsInTheContextOrInAStageBefore() throws IOException {
    var context = Files.readAllLines(project.resolve(".dockerignore"));

    assertThat(of("COPY").filter(line -> !line.startsWith("--from=")))
        .isNotEmpty()
        .allSatisfy(line -> {
          var source = line.split(" ", 2)[0];
          assertThat(project.resolve(source)).exists();
          assertThat(context)
              .startsWith("# What the image is built from, and nothing else.", "*")
              .contains("!" + source);
        });
    var stages = of("FROM").map(line -> line.replaceFirst(".* AS ", "")).toList();
    assertThat(of("COPY").filter(line -> line.startsWith("--from=")))
        .isNotEmpty()
        .allMatch(line -> {
          var from = line.substring("--from=".length(), line.indexOf(' '));
          return from.equals(DISTRIBUTION) || stages.contains(from);
        });
  }

  @Test
  void theServiceRunsWithoutRights() {
    assertThat(last("USER")).matches("[1-9]\\d*:[1-9]\\d*");
    assertThat(lines.indexOf("USER " + last("USER")))
        .isGreaterThan(lines.lastIndexOf("RUN " + last("RUN")));
  }

  @Test
  void theCommandIsTheProcessThatGetsTheSignal() {
    assertThat(exec(last("ENTRYPOINT")))
        .containsExactly(
            "/opt/tomodachi/bin/tomodachi", "run", "--production", "/app/order-desk.jar");
    assertThat(last("STOPSIGNAL")).isEqualTo("SIGTERM");
  }

  @Test
  void itsHealthIsAskedForWithWhatTheImageHas() {
    var check = Pattern.compile("(.*) CMD (\\[.*])").matcher(last("HEALTHCHECK"));

    assertThat(check.matches()).isTrue();
    assertThat(exec(check.group(2)))
        .startsWith("bash", "-c")
        .last()
        .asString()
        .contains(
            "/dev/tcp/127.0.0.1/${TOMODACHI_HTTP_PORT:-9700}", "GET /health/ready HTTP/1.1\\r\\n");
  }

  @Test
  void theArchiveIsMadeWhenTheDistributionIsThere() {
    var archive = lines.indexOf("RUN /opt/tomodachi/bin/tomodachi --make-archive --production");

    assertThat(archive).isPositive();
    assertThat(lines.subList(0, archive))
        .contains("COPY --from=build /opt/tomodachi/lib /opt/tomodachi/lib");
  }
}
