package tomodachi.amqp.behaviour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tomodachi.messaging.transport.ParkedMessage;
import tomodachi.messaging.transport.PayloadText;
import tomodachi.messaging.transport.QueueState;
import tomodachi.messaging.transport.QueueState.Counts;
import tomodachi.messaging.transport.WorkQueue;
import tomodachi.transport.TransportException;

/// Looking at parked messages changes nothing.
abstract class ViewChecks extends DeskChecks {

  ViewChecks(AmqpBehaviour of) {
    super(of);
  }

  private ParkedMessage only() throws Exception {
    channel.waitForConfirmsOrDie();
    desk.show(work, 1, 0, seen::add);
    return seen.getFirst();
  }

  @Test
  void aQueueIsMeantByItsNameAndByTheOneOfItsParkedMessages() throws Exception {
    assertThat(desk.named("orders")).isEqualTo(new WorkQueue("orders", "orders.parked"));
    assertThat(desk.named("orders.parked")).isEqualTo(new WorkQueue("orders", "orders.parked"));
  }

  @Test
  void queuesAreCountedAndMissingOnesToo() throws Exception {
    assertThat(desk.state(work)).isEqualTo(new QueueState(work, null, null));

    park("m-1", "m-2");
    channel.basicConsume(work.name(), true, "", (_, _) -> {}, _ -> {});

    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(desk.state(work))
                .isEqualTo(new QueueState(work, new Counts(0, 1L), new Counts(2, 0L))));
  }

  @Test
  void parkedMessagesAreShownInOrderAndStay() throws Exception {
    park("m-1", "m-2", "m-3");

    var parked = desk.show(work, 10, 100, seen::add);

    assertThat(parked).isEqualTo(3);
    assertThat(seenIds()).containsExactly("m-1", "m-2", "m-3");
    assertThat(seen.getFirst())
        .isEqualTo(
            new ParkedMessage(
                "m-1",
                "amq.topic",
                prefix + "order.placed",
                5,
                "broken",
                null,
                11,
                new PayloadText("body of m-1", false, true)));
    awaitWaiting(work.parked(), 3);
    assertThat(idsIn(work.parked())).containsExactly("m-1", "m-2", "m-3");
  }

  @Test
  void noMoreAreShownThanAskedForAndNoDataUnlessAskedFor() throws Exception {
    park("m-1", "m-2", "m-3");

    assertThat(desk.show(work, 2, 0, seen::add)).isEqualTo(3);

    assertThat(seenIds()).containsExactly("m-1", "m-2");
    assertThat(seen).allMatch(message -> message.data() == null);
    awaitWaiting(work.parked(), 3);
    assertThat(idsIn(work.parked())).containsExactly("m-1", "m-2", "m-3");
  }

  @Test
  void oneWithoutIdIsKnownByItsEnvelope() throws Exception {
    makeQueues();
    var payload =
        """
        {"service": {}, "metadata": {"message_uuid": "u-1", "timestamp": 12.5,
         "data_encoding": "raw"}, "data": 7}\
        """;
    channel.basicPublish("", work.parked(), null, payload.getBytes(UTF_8));

    var shown = only();

    assertThat(shown.id()).isEqualTo("u-1");
    assertThat(shown.time()).isEqualTo(Instant.ofEpochMilli(12_500));
  }

  @Test
  void oneThatIsNoEnvelopeIsKnownByItsHash() throws Exception {
    makeQueues();
    var properties =
        new BasicProperties.Builder().timestamp(Date.from(Instant.ofEpochSecond(60))).build();
    channel.basicPublish("", work.parked(), properties, "{poison".getBytes(UTF_8));

    assertThat(only())
        .isEqualTo(
            new ParkedMessage(
                "sha256:202a730485d1",
                "",
                work.parked(),
                0,
                "",
                Instant.ofEpochSecond(60),
                7,
                null));
  }

  @Test
  void dataThatIsNoTextIsShownInBase64AndLongDataCut() throws Exception {
    makeQueues();
    channel.basicPublish("", work.parked(), null, new byte[] {(byte) 0xFF, 0});
    channel.basicPublish("", work.parked(), null, "añb".getBytes(UTF_8));
    channel.waitForConfirmsOrDie();

    desk.show(work, 10, 2, seen::add);

    assertThat(seen)
        .extracting(ParkedMessage::data)
        .containsExactly(new PayloadText("/wA=", true, true), new PayloadText("a", false, false));
  }

  @Test
  void aQueueThatIsMissingIsNamed() {
    assertThatExceptionOfType(TransportException.class)
        .isThrownBy(() -> desk.show(work, 1, 0, seen::add))
        .withMessage(
            """
            There is no queue "%s" at %s
                its service makes it when it starts; to see which queues a service has: tomodachi \
            parked list <service>\
            """
                .formatted(work.parked(), at()));
  }

  @Test
  void aQueueOfOneConnectionIsRefusedWithTheBrokersWords() throws Exception {
    channel.queueDeclare(work.parked(), false, true, true, Map.of());

    assertThatExceptionOfType(TransportException.class)
        .isThrownBy(() -> desk.show(work, 1, 0, seen::add))
        .withMessageStartingWith("The broker at %s failed: 405 RESOURCE_LOCKED".formatted(at()));
  }
}
