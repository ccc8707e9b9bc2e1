package tomodachi.cli.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.messaging.transport.Embeddable.AMQP;
import static tomodachi.messaging.transport.Embeddable.AWS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.cli.internal.broker.BrokerPort;
import tomodachi.cli.internal.log.LogLevel;
import tomodachi.messaging.transport.Embeddable;

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
    "broker --amqp, AMQP, 5672",
    "broker --amqp -l info, AMQP, 5672",
    "broker --amqp 0, AMQP, 0",
    "broker --amqp=5673, AMQP, 5673",
    "broker -l info --amqp 65535, AMQP, 65535",
    "broker --aws, AWS, 9732",
    "broker --aws 9733, AWS, 9733"
  })
  void thePortCanBeLeftOut(String line, Embeddable kind, int port) {
    assertThat(broker(line)).isEqualTo(arguments(new BrokerPort(kind, port)));
  }

  @ParameterizedTest
  @CsvSource({
    "broker, 5672, 9732",
    "broker -l info, 5672, 9732",
    "broker --amqp --aws, 5672, 9732",
    "broker --aws --amqp 0, 0, 9732",
    "broker --aws=1 --amqp=2, 2, 1"
  })
  void bothRunWhenBothOrNoneIsNamed(String line, int amqp, int aws) {
    assertThat(broker(line))
        .isEqualTo(arguments(new BrokerPort(AMQP, amqp), new BrokerPort(AWS, aws)));
  }

  private static BrokerArguments arguments(BrokerPort... ports) {
    return new BrokerArguments(List.of(ports), LogLevel.INFO);
  }

  @Test
  void theLogLevelIsAnOptionOrAVariable() {
    var variables = Map.of("TOMODACHI_LOG_LEVEL", "debug");

    assertThat(broker("broker -l error").logLevel()).isEqualTo(LogLevel.ERROR);
    assertThat(broker(variables, "broker").logLevel()).isEqualTo(LogLevel.DEBUG);
  }

  @ParameterizedTest
  @CsvSource({"--amqp, amqp", "--amqp, -1", "--amqp, 65536", "--aws, 80.5"})
  void whatIsNoPortIsRefused(String option, String typed) {
    assertUsage(
        "broker %s=%s".formatted(option, typed),
        """
        error: invalid value for %s: "%s"
          expected is a number from 0 to 65535; 0 takes a port that is free\
        """
            .formatted(option, typed));
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
    assertUsage(
        "--aws 0",
        """
        error: the option "--aws" stands before the command broker
          did you mean: tomodachi broker --aws 0
          see: tomodachi --help\
        """);
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

  @ParameterizedTest
  @CsvSource({
    "broker 5673, 5673, --amqp",
    "broker 9732, 9732, --aws",
    "broker --amqp 5672 9733, 9733, --aws"
  })
  void aPortAloneIsShownItsOption(String line, String port, String option) {
    assertUsage(
        line,
        """
        error: unexpected argument: "%1$s"
          did you mean: tomodachi broker %2$s %1$s
          see: tomodachi broker --help\
        """
            .formatted(port, option));
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
