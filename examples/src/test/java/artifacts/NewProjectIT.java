package artifacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.http.HttpOptions;

/// Projects made by the distribution: they are tested and built by Maven, and run.
class NewProjectIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir private static Path folder;
  private static Distribution distribution;
  private static Project project;

  @BeforeAll
  static void makeAndBuild() throws IOException {
    distribution = Distribution.unpack(Files.createDirectory(folder.resolve("my tools")));
    assertThat(command(folder, "new", "orders", "--all"))
        .contains("made orders in \"orders\"", "tomodachi run .")
        .doesNotContain("isn't there");
    project = Project.in(folder.resolve("orders"));
    project.maven("verify");
  }

  /// Runs the command to its end, which has to be a good one.
  private static String command(Path place, String... arguments) {
    try (var command = Program.start(place, line(arguments))) {
      assertThat(command.exitCode()).as(command::text).isZero();
      return command.text();
    }
  }

  private static List<String> line(String... arguments) {
    var line = new ArrayList<>(List.of(distribution.command()));
    line.addAll(Arrays.asList(arguments));
    return line;
  }

  /// Runs a service with brokers of its own.
  private static Program run(Path place, String... arguments) throws IOException {
    var line = new ArrayList<>(line("run"));
    line.addAll(Arrays.asList(arguments));
    line.addAll(List.of("-o", "embedded.brokers=always"));
    line.addAll(List.of("-o", "embedded.amqp_port=" + freePort()));
    line.addAll(List.of("-o", "embedded.aws_port=" + freePort()));
    return Program.start(place, line);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void doesEverything(Program orders) {
    awaitAnswer(orders, "/health/ready", "ok");
    assertThat(orders.get("/hello/ada").body()).isEqualTo("{\"text\":\"hello, ada\"}");
    assertThat(orders.post("/letters", "{\"to\":\"ada\",\"text\":\"hello\"}").statusCode())
        .isEqualTo(202);
    assertThat(orders.post("/parcels", "{\"to\":\"ada\",\"content\":\"books\"}").statusCode())
        .isEqualTo(202);
    awaitAnswer(orders, "/letters/ada", "hello");
    awaitAnswer(orders, "/parcels/ada", "books");
    awaitAnswer(orders, "/rounds", "{\"rounds\":1}");
  }

  private static void awaitAnswer(Program orders, String path, String answer) {
    await(path).atMost(PATIENCE).until(() -> orders.get(path).body().equals(answer));
  }

  @Test
  void itsTestsPass() throws IOException {
    assertThat(project.testReport()).contains("Tests run: 4, Failures: 0, Errors: 0, Skipped: 0");
  }

  @Test
  void itRunsFromItsSources() throws IOException {
    try (var orders = run(project.folder(), ".")) {
      doesEverything(orders);

      assertThat(orders.stop()).as(orders::text).isZero();
    }
  }

  @Test
  void itsJarRunsInProductionAndIsHealthyAsLongAsItDoes() throws IOException {
    var image = Dockerfile.of(project);
    try (var orders = run(project.folder(), "--production", "target/orders.jar")) {
      var port = orders.port();
      await().atMost(PATIENCE).until(() -> image.isHealthy(folder, port));
      doesEverything(orders);

      assertThat(orders.stop()).as(orders::text).isZero();
      assertThat(image.isHealthy(folder, port)).isFalse();
    }
  }

  @Test
  void itsImageTakesWhatADistributionHas() throws IOException {
    assertThat(Dockerfile.of(project).parts())
        .contains(
            Stream.of("bin", "lib", "libexec", "conf", "api").map(Path::of).toArray(Path[]::new))
        .allSatisfy(part -> assertThat(distribution.home().resolve(part)).exists());
  }

  @Test
  void whatRunsItMeansThePortAndThePathsThatServicesHave() throws IOException {
    var http = HttpOptions.defaults();

    assertThat(project.file("kubernetes.yml"))
        .content()
        .contains("containerPort: " + http.port())
        .contains("path: " + http.health().live(), "path: " + http.health().ready());
    assertThat(project.file("compose.yml"))
        .content()
        .contains("\"%1$d:%1$d\"".formatted(http.port()));
    assertThat(project.file("Dockerfile"))
        .content()
        .contains("EXPOSE " + http.port(), "GET %s ".formatted(http.health().ready()));
  }

  @Test
  void oneThatOnlyAnswersRequestsRuns() throws IOException {
    command(folder, "new", "front-desk", "--package", "com.example.desk");

    try (var desk = run(folder, "front-desk")) {
      assertThat(desk.get("/hello/bob").body()).isEqualTo("{\"text\":\"hello, bob\"}");
      assertThat(desk.get("/rounds").statusCode()).isEqualTo(404);
      assertThat(desk.stop()).as(desk::text).isZero();
    }
  }

  @Test
  void aSingleFileCompilesByThePomForIdes(@TempDir Path place) throws IOException {
    var files = Files.createDirectory(place.resolve("files"));
    for (var example : List.of("hello/Hello.java", "protobuf/ProtobufExample.java")) {
      var file = Path.of(example);
      Files.copy(file, files.resolve(file.getFileName()));
    }

    command(place, "ide", "files/Hello.java");

    var single = Project.in(files);
    single.maven("compile");
    assertThat(single.file("target/classes"))
        .isDirectoryContaining("glob:**/Hello.class")
        .isDirectoryContaining("glob:**/ProtobufExample.class");
  }
}
