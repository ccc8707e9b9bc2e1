package tomodachi.cli.internal.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.cli.internal.command.Command;
import tomodachi.cli.internal.terminal.Environment;
import tomodachi.messaging.transport.Embeddable;
import tomodachi.transport.Timeline;

/// The command that looks for what is wrong, on ports that are free unless a test takes one.
class DoctorCommandTest {

  private static final String SERVICE =
      """
      import module tomodachi;

      @Get("/orders") String orders() { return "none"; }

      void main() {}
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> variables = new HashMap<>();

  @TempDir Path folder;

  /// Held by somebody who never answers.
  private ServerSocket silent;

  private int free;

  @BeforeEach
  void findPorts() throws IOException {
    silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    try (var found = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = found.getLocalPort();
    }
    variables.put("XDG_CACHE_HOME", folder.toString());
    variables.put("TOMODACHI_HTTP_PORT", "0");
    variables.put("TOMODACHI_EMBEDDED_BROKERS", "always");
    variables.put("TOMODACHI_EMBEDDED_AMQP_PORT", "" + free);
    variables.put("TOMODACHI_EMBEDDED_AWS_PORT", "" + free);
  }

  @AfterEach
  void release() throws IOException {
    silent.close();
  }

  private int doctor(String... arguments) {
    var all = new ArrayList<>(List.of("doctor"));
    all.addAll(List.of(arguments));
    return new Command(
            new Environment(variables),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8))
        .run(all.toArray(String[]::new));
  }

  private String service(String source) throws IOException {
    return Files.writeString(folder.resolve("Orders.java"), source).toString();
  }

  private String said() {
    assertThat(err.toString(UTF_8)).isEmpty();
    return out.toString(UTF_8);
  }

  @Test
  void withoutServicesItLooksAtAllThatIsInstalled() {
    assertThat(doctor()).isZero();

    assertThat(said())
        .containsPattern("(?m)^java\n  ok    version  .*25")
        .containsPattern("(?m)^  ok    archive cache  .*archive, not there yet$")
        .containsPattern("(?m)^http\n  ok    http port  any that is free$")
        .containsPattern("(?m)^amqp\n  ok    amqp broker  127.0.0.1:%d is free".formatted(free))
        .containsPattern("(?m)^aws\n  ok    aws  127.0.0.1:%d is free".formatted(free));
  }

  @Test
  void ofAServiceItLooksAtItsTransportsOnly() throws IOException {
    assertThat(doctor(service(SERVICE))).isZero();

    assertThat(said())
        .containsPattern("(?m)^orders: http\n  ok    http port")
        .doesNotContain("amqp broker");
  }

  @Test
  void aPortThatIsTakenFailsAndAnotherIsNamed() {
    var port = silent.getLocalPort();

    assertThat(doctor("-o", "http.host=127.0.0.1", "--port", "" + port)).isEqualTo(1);

    assertThat(said())
        .containsPattern("  fail  http port  %d is taken".formatted(port))
        .contains("→ stop what listens there, or take another: --port " + (port + 1))
        .contains("1 failure, ");
  }

  @Test
  void aBrokerThatIsNotThereFails() {
    variables.remove("TOMODACHI_EMBEDDED_BROKERS");

    assertThat(doctor("-o", "amqp.port=" + free, "-o", "amqp.password=hunter2")).isEqualTo(1);

    assertThat(said())
        .contains("nobody answers at 127.0.0.1:%d: connection refused".formatted(free))
        .contains("→ start it, or correct amqp.host, amqp.port or amqp.hosts")
        .doesNotContain("hunter2");
  }

  @Test
  void brokersThatAnswerAreNamed() throws Exception {
    try (var amqp = Embeddable.AMQP.installed().orElseThrow().start(0, Timeline.system());
        var aws = Embeddable.AWS.installed().orElseThrow().start(0, Timeline.system())) {
      variables.put("TOMODACHI_EMBEDDED_AMQP_PORT", "" + amqp.address().getPort());
      variables.put("TOMODACHI_EMBEDDED_AWS_PORT", "" + aws.address().getPort());

      assertThat(doctor()).isZero();

      assertThat(said())
          .containsPattern(
              "ok    amqp broker  .* at 127.0.0.1:%d takes the user \"guest\" into the virtual host \"/\""
                  .formatted(amqp.address().getPort()))
          .contains(
              "ok    aws  a server for development listens at 127.0.0.1:%d"
                  .formatted(aws.address().getPort()));
    }
  }

  @Test
  void aServerOfAwsSaysAsWhomItTakesTheService() throws Exception {
    variables.remove("TOMODACHI_EMBEDDED_BROKERS");
    variables.put("TOMODACHI_AWS_SNS_SQS_REGION_NAME", "eu-west-1");
    variables.put("TOMODACHI_AWS_SNS_SQS_AWS_ACCESS_KEY_ID", "hunter-2");
    variables.put("TOMODACHI_AWS_SNS_SQS_AWS_SECRET_ACCESS_KEY", "hunter-3");
    try (var aws = Embeddable.AWS.installed().orElseThrow().start(0, Timeline.system())) {
      var there = "http://127.0.0.1:%d".formatted(aws.address().getPort());
      variables.put("TOMODACHI_AWS_ENDPOINT_URLS_SNS", there);
      variables.put("TOMODACHI_AWS_ENDPOINT_URLS_SQS", there);

      doctor();

      assertThat(said())
          .containsPattern(
              "ok    aws  %s in region eu-west-1 takes the credentials \\(from: options\\) as arn:aws:"
                  .formatted(there))
          .doesNotContain("hunter");
    }
  }

  @Test
  void aServerOfAwsThatIsNotThereFails() {
    var there = "http://127.0.0.1:%d".formatted(free);
    variables.remove("TOMODACHI_EMBEDDED_BROKERS");
    variables.put("TOMODACHI_AWS_SNS_SQS_REGION_NAME", "eu-west-1");
    variables.put("TOMODACHI_AWS_SNS_SQS_AWS_ACCESS_KEY_ID", "hunter-2");
    variables.put("TOMODACHI_AWS_SNS_SQS_AWS_SECRET_ACCESS_KEY", "hunter-3");
    variables.put("TOMODACHI_AWS_ENDPOINT_URLS_SNS", there);
    variables.put("TOMODACHI_AWS_ENDPOINT_URLS_SQS", there);

    assertThat(doctor()).isEqualTo(1);

    assertThat(said())
        .containsPattern(
            "fail  aws  no answer from STS of %s in region eu-west-1: ".formatted(there))
        .doesNotContain("hunter");
  }

  @Test
  void whatHoldsABrokersPortAndIsNoneIsAFailure() {
    var port = silent.getLocalPort();
    Thread.startVirtualThread(this::hangUpOnEverybody);
    variables.put("TOMODACHI_EMBEDDED_AMQP_PORT", "" + port);

    assertThat(doctor()).isEqualTo(1);

    assertThat(said())
        .containsPattern(
            "fail  amqp broker  127.0.0.1:%d is taken.*, by no broker: ".formatted(port));
  }

  private void hangUpOnEverybody() {
    while (!silent.isClosed()) {
      try {
        silent.accept().close();
      } catch (IOException _) {
        // Closed: the test is over.
      }
    }
  }

  @Test
  void aVariableThatIsNearlyAnOptionIsAWarning() {
    variables.put("TOMODACHI_HTTP_PROT", "1");
    variables.put("TOMODACHI_SERVICE_HOST", "1");
    variables.put("TOMODACHI_HANDLERS_ORDERS_TIMEOUT", "1s");

    assertThat(doctor()).isZero();

    assertThat(said())
        .contains("  warn  variables  TOMODACHI_HTTP_PROT is no option, and does nothing\n")
        .contains("→ did you mean TOMODACHI_HTTP_PORT?")
        .contains("  ok    variables  TOMODACHI_SERVICE_HOST is no option, and does nothing\n")
        .doesNotContain("ORDERS_TIMEOUT")
        .contains("no failures, ");
  }

  @Test
  void aServiceThatDoesNotCompileIsAFailureBesideTheRest() throws IOException {
    assertThat(doctor(service("void main() { nonsense }"))).isEqualTo(1);

    assertThat(said()).contains("java\n  ok ").containsPattern("services\n  fail  check");
  }

  @Test
  void aFileWithOptionsThatIsMissingIsAMistakeOfTheCommandLine() {
    assertThat(doctor("-c", "missing.json")).isEqualTo(2);

    assertThat(err.toString(UTF_8)).contains("invalid config file \"missing.json\"");
  }

  @Test
  void scriptsGetJson() {
    var port = silent.getLocalPort();

    assertThat(doctor("--json", "-o", "http.host=127.0.0.1", "--port", "" + port)).isEqualTo(1);

    assertThat(said())
        .startsWith("{\n  \"ok\": false,\n  \"findings\": [\n    {\n      \"about\": \"java\",\n")
        .containsPattern(
            """
            "about": "http",
                  "grade": "failure",
                  "subject": "http port",
                  "text": "%d is taken[^"]*",
                  "remedies": \\[
                    "stop what listens there, or take another: --port %d"
                  \\]
            """
                .stripTrailing()
                .formatted(port, port + 1));
  }
}
