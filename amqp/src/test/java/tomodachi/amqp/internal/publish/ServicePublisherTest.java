package tomodachi.amqp.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tomodachi.amqp.AmqpOptions;
import tomodachi.amqp.AmqpPublishOption;
import tomodachi.amqp.internal.link.FakeService;
import tomodachi.messaging.PublishException;
import tomodachi.messaging.PublishResult;
import tomodachi.transport.Timeline;

/// Without a broker: what is refused, and what fails.
final class ServicePublisherTest {

  private static final Duration TIMEOUT = Duration.ofMillis(100);

  private final ServicePublisher publisher =
      new ServicePublisher(
          new FakeService(AmqpOptions.defaults().withPublishTimeout(TIMEOUT)), Timeline.system());
  private final Publishing publishing = new Publishing(Timeline.system(), TIMEOUT);

  @Test
  void beforeItIsOpenTheRuleIsNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> publisher.publish("key", "data"))
        .withMessage("The AMQP publisher isn't open yet: publish from @StartedService on");
  }

  @Test
  void afterItIsClosedTheRuleIsNamed() {
    publisher.open(publishing);
    publisher.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> publisher.publish("key", "data"))
        .withMessage("The AMQP publisher is closed: publish until all handlers have ended");
  }

  @Test
  void aPublishThatFailsNamesItsDestinationAndNotItsContent() {
    publisher.open(publishing);

    assertThatThrownBy(() -> publisher.publish("key", "secret"))
        .isInstanceOf(PublishException.class)
        .hasMessage(
            """
            Not connected to the broker for 100 ms; the message was not sent
                exchange "amq.topic", routing key "key"\
            """);
  }

  @Test
  void anAsynchronousPublishFailsWithTheSameException() {
    publisher.open(publishing);

    assertThatThrownBy(() -> publisher.publishAsync("key", "data").get())
        .hasCauseInstanceOf(PublishException.class);
  }

  @Test
  void ofSeveralEachHasAResult() {
    publisher.open(publishing);

    assertThat(publisher.publishAll("key", List.of("a", "b")))
        .hasSize(2)
        .allMatch(PublishResult.Failed.class::isInstance);
  }

  @Test
  void aPriorityOutsideItsRangeIsRefused() {
    assertRefused(AmqpPublishOption.priority(256), "priority must be 0 to 255, was 256");
  }

  @Test
  void anUnknownPropertyIsRefused() {
    assertRefused(
        AmqpPublishOption.property("priority", "1"),
        """
        There is no property "priority" to set
            there are content-type, content-encoding, correlation-id, reply-to, message-id, type, \
        user-id and app-id\
        """);
  }

  @Test
  void aPropertyLongerThanAmqpAllowsIsRefused() {
    assertRefused(
        AmqpPublishOption.property("message-id", "x".repeat(256)),
        "message-id is 256 bytes long, AMQP allows 255");
  }

  @Test
  void anExpirationOutsideItsRangeIsRefused() {
    assertRefused(
        AmqpPublishOption.expiration(Duration.ofMillis(-1)),
        "expiration must be 0 to 4294967295 ms, was -1 ms");
    assertRefused(
        AmqpPublishOption.expiration(Duration.ofDays(50)),
        "expiration must be 0 to 4294967295 ms, was 4320000000 ms");
  }

  @Test
  void aHeaderThatHasNoFormIsRefused() {
    assertRefused(
        AmqpPublishOption.header("trace", new Object()),
        """
        Header "trace" has a value that AMQP can't carry: Object
            give a text, number, truth value, byte[], Instant, or a list or map of these\
        """);
  }

  @Test
  void aRoutingKeyLongerThanAmqpAllowsIsRefused() {
    publisher.open(publishing);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> publisher.publish("x".repeat(256), "data"))
        .withMessage("routing key is 256 bytes long, AMQP allows 255");
  }

  private void assertRefused(AmqpPublishOption option, String message) {
    publisher.open(publishing);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> publisher.publish("key", "data", option))
        .withMessage(message);
  }
}
