package tomodachi.cli.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.cli.internal.log.LogLevel;

/// What `tomodachi broker` makes of its arguments.
class BrokerLineTest extends ParserFixture {

  private static BrokerArguments broker(Map<String, String> variables, String line) {
    return ((Request.Broker) parse(variables, line.split(" ", -1))).arguments();
  }

  private static BrokerArguments broker(String line) {
    return broker(Map.of(), line);
  }

  @ParameterizedTest
  @CsvSource({
    "broker, 5672",
    "broker --amqp, 5672",
    "broker --amqp -l info, 5672",
    "broker --amqp 0, 0",
    "broker --amqp=5673, 5673",
    "broker -l info --amqp 65535, 65535"
  })
  void thePortCanBeLeftOut(String line, int port) {
    assertThat(broker(line)).isEqualTo(new BrokerArguments(port, LogLevel.INFO));
  }

  @Test
  void theLogLevelIsAnOptionOrAVariable() {
    var variables = Map.of("TOMODACHI_LOG_LEVEL", "debug");

    assertThat(broker("broker -l error").logLevel()).isEqualTo(LogLevel.ERROR);
    assertThat(broker(variables, "broker").logLevel()).isEqualTo(LogLevel.DEBUG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"amqp", "-1", "65536", "80.5"})
  void whatIsNoPortIsRefused(String typed) {
    assertUsage(
        "broker --amqp=" + typed,
        """
        error: invalid value for --amqp: "%s"
          expected is a number from 0 to 65535; 0 takes a port that is free\
        """
            .formatted(typed));
  }

  @Test
  void anOptionWithoutItsValueIsRefused() {
    assertUsage(
        "broker -l",
        """
        error: missing required parameter for option '--log-level' (<level>)
          see: tomodachi broker --help\
        """);
  }

  @Test
  void aMistypedOptionIsSuggestedFromItsOwn() {
    assertUsage(
        "broker --ampq 5673",
        """
        error: unknown option: "--ampq"
          did you mean "--amqp"?
          see: tomodachi broker --help\
        """);
    assertUsage(
        "broker --prod",
        """
        error: unknown option: "--prod"
          see: tomodachi broker --help\
        """);
  }

  @Test
  void anOptionBeforeBrokerIsPutBehindIt() {
    var message =
        """
        error: the option "--amqp" stands before the command broker
          did you mean: tomodachi broker --amqp 0
          see: tomodachi --help\
        """;

    assertUsage("--amqp 0 broker", message);
    assertUsage("--amqp 0", message);
  }

  @Test
  void anOptionOfBothBelongsToTheOneThatIsNamed() {
    assertUsage(
        "-l debug broker",
        """
        error: the option "-l" stands before the command broker
          did you mean: tomodachi broker -l debug
          see: tomodachi --help\
        """);
    assertUsage(
        "-l debug Hello.java",
        """
        error: the option "-l" stands before the command run
          did you mean: tomodachi run -l debug Hello.java
          see: tomodachi --help\
        """);
  }

  @Test
  void anOptionOfTheOtherCommandIsUnknown() {
    assertUsage(
        "--amqp 0 run Hello.java",
        """
        error: unknown option: "--amqp"
          see: tomodachi --help\
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"brokre", "Broker", "borker"})
  void aMistypedBrokerIsSuggested(String typed) {
    assertUsage(
        typed + " --amqp 5673",
        """
        error: unknown command: "%s"
          did you mean: tomodachi broker --amqp 5673
          see: tomodachi --help\
        """
            .formatted(typed));
  }

  @Test
  void aPortAloneIsShownItsOption() {
    assertUsage(
        "broker 5673",
        """
        error: unexpected argument: "5673"
          did you mean: tomodachi broker --amqp 5673
          see: tomodachi broker --help\
        """);
  }

  @Test
  void itTakesNoServices() {
    assertUsage(
        "broker Hello.java",
        """
        error: unexpected argument: "Hello.java"
          see: tomodachi broker --help\
        """);
  }
}
