package tomodachi.amqp.behaviour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tomodachi.messaging.JsonEnvelope;
import tomodachi.messaging.PublishException;
import tomodachi.messaging.transport.Destination;
import tomodachi.messaging.transport.Posted;
import tomodachi.messaging.transport.Posting;

/// Single messages that people publish.
abstract class PostingChecks extends DeskChecks {

  PostingChecks(AmqpBehaviour of) {
    super(of);
  }

  private Posting raw(String key) {
    return raw(new Destination.Topic(prefix + key, null), Map.of());
  }

  private static Posting raw(Destination to, Map<String, String> properties) {
    return new Posting(to, "7".getBytes(UTF_8), null, Map.of(), properties);
  }

  @Test
  void oneArrivesInItsEnvelopeWithHeadersAndProperties() throws Exception {
    makeQueues();
    channel.queueBind(work.name(), "amq.topic", prefix + "order.*");

    var posted =
        desk.publish(
            new Posting(
                new Destination.Topic(prefix + "order.placed", null),
                Map.of("id", "A1"),
                new JsonEnvelope(),
                Map.of("tenant", "acme"),
                Map.of("correlation-id", "c-1")));

    var got = take(work.name());
    var message = new JsonEnvelope().decode(new String(got.getBody(), UTF_8), Map.of());
    assertThat(posted)
        .isEqualTo(
            new Posted(
                "exchange \"amq.topic\" with routing key \"%sorder.placed\"".formatted(prefix),
                true));
    assertThat(message.data()).isEqualTo(Map.of("id", "A1"));
    assertThat(message.topic()).isEqualTo(prefix + "order.placed");
    assertThat(got.getProps().getHeaders().get("tenant")).hasToString("acme");
    assertThat(got.getProps().getCorrelationId()).isEqualTo("c-1");
    assertThat(got.getProps().getDeliveryMode()).isEqualTo(2);
  }

  @Test
  void oneWithoutEnvelopeArrivesAsItIs() throws Exception {
    makeQueues();

    desk.publish(raw(new Destination.Topic(work.name(), ""), Map.of()));

    assertThat(take(work.name()).getBody()).asString(UTF_8).isEqualTo("7");
  }

  @Test
  void oneThatNoQueueTakesIsTold() {
    assertThat(desk.publish(raw("nowhere")).taken()).isFalse();
  }

  @Test
  void anExchangeThatIsMissingIsNamed() {
    var posting = raw(new Destination.Topic("key", prefix + "shop"), Map.of());

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> desk.publish(posting))
        .withMessage(
            """
            There is no exchange "%1$sshop"
                exchange "%1$sshop", routing key "key\"\
            """
                .formatted(prefix));
  }

  @Test
  void aQueueIsReachedByTheDefaultExchange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> desk.publish(raw(new Destination.Queue("orders"), Map.of())))
        .withMessageStartingWith("There is no sending to queue \"orders\" in AMQP");
  }

  @Test
  void aPropertyThatIsNoneIsRefused() {
    var posting = raw(new Destination.Topic("key", null), Map.of("colour", "red"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> desk.publish(posting))
        .withMessageStartingWith("There is no property \"colour\" to set");
  }
}
