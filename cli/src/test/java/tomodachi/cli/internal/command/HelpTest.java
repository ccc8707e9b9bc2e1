package tomodachi.cli.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest extends ParserFixture {

  private static String help(String line) {
    var arguments = line.isEmpty() ? new String[0] : line.split(" ", -1);
    return ((Request.Show) parse(arguments)).text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--help",
        "run",
        "run --help",
        "help",
        "help run",
        "help help",
        "broker --help",
        "publish",
        "publish --help",
        "parked",
        "parked list --help",
        "parked show --help",
        "parked replay --help",
        "describe",
        "doctor --help",
        "new",
        "ide --help"
      })
  void itFitsEightyColumns(String line) {
    assertThat(help(line).lines())
        .anyMatch(text -> text.startsWith("Usage: tomodachi"))
        .allMatch(text -> text.length() <= 80, "at most 80 columns wide");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-h", "--help", "help", "help -h", "--help run A.java"})
  void thatOfTheCommandIsAskedForInManyWays(String line) {
    assertThat(help(line)).isEqualTo(help(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"run -h", "start", "go --help", "help run", "run A.java --help"})
  void thatOfRunToo(String line) {
    assertThat(help(line)).isEqualTo(help("run"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"broker -h", "help broker", "broker --amqp 0 --help"})
  void thatOfBrokerToo(String line) {
    assertThat(help(line)).isEqualTo(help("broker --help"));
  }

  @Test
  void theCommandNamesItsCommandsOptionsAndExitCodes() {
    assertThat(help(""))
        .contains(
            "run, start, go", "broker", "help", "--version", "--dependency-versions", "--deps")
        .containsPattern("(?s)Exit codes:.* 0 .* 1 .* 2 ")
        .endsWith("tomodachi run --help\n");
  }

  @Test
  void runNamesItsOptionsVariablesExitCodesAndExamples() {
    assertThat(help("run"))
        .contains("--production", "--port", "-o", "--option", "-c", "--config", "-l", "--log")
        .contains("--log-level", "-cp", "--class-path")
        .contains("TOMODACHI_PRODUCTION", "TOMODACHI_LOG_LEVEL", "TOMODACHI_JAVA_OPTS", "NO_COLOR")
        .containsPattern("(?s)Exit codes:.* 0 .* 1 .* 2 .* n .*130, 143 ")
        .contains("Examples:\n  tomodachi run Hello.java\n")
        .endsWith("\n");
  }

  @Test
  void brokerNamesItsOptionsAndHowServicesFindIt() {
    assertThat(help("broker -h"))
        .contains("--amqp", "Default: 5672", "--aws", "Default: 9732")
        .contains("--log-level", "TOMODACHI_LOG_LEVEL")
        .containsPattern("(?s)Exit codes:.* 0 .* 1 .* 2 ")
        .endsWith("tomodachi run Orders.java -o amqp.port=5673\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"parked", "parked -h", "help parked"})
  void thatOfParkedToo(String line) {
    assertThat(help(line))
        .isEqualTo(help("parked --help"))
        .contains("  list\n", "  show\n", "  replay\n")
        .endsWith("tomodachi parked replay orders.order.paid.paid --dry-run\n");
  }

  @Test
  void publishSaysWhatBecomesOfData() {
    assertThat(help("help publish"))
        .contains("--amqp", "@<file>", "json, none", "JsonEnvelope", "--allow-unroutable")
        .containsPattern("(?s)Exit codes:.* 0 .* 1 .* 2 ")
        .contains("--sns <topic>", "--sqs <queue>", "message-group-id=7", "port 9732")
        .endsWith("tomodachi publish --sqs orders.fifo --data 7 --property message-group-id=A1\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"describe -h", "help describe", "describe --iam A.java --help"})
  void thatOfDescribeToo(String line) {
    assertThat(help(line))
        .isEqualTo(help("describe"))
        .contains("--json", "--iam", "--terraform", "--account", "--class-path", "--option")
        .containsPattern("(?s)Exit codes:.* 0 .* 1 .* 2 ")
        .contains("\n  tomodachi describe --terraform Orders.java > orders.tf\n");
  }

  @Test
  void anUnknownTopicIsRefused() {
    assertUsage(
        "help walk",
        """
        error: unknown command: "walk"
          see: tomodachi --help\
        """);
    assertUsage(
        "help rnu",
        """
        error: unknown command: "rnu"
          did you mean: tomodachi run
          see: tomodachi --help\
        """);
    assertUsage(
        "help brokre",
        """
        error: unknown command: "brokre"
          did you mean: tomodachi broker
          see: tomodachi --help\
        """);
  }
}
