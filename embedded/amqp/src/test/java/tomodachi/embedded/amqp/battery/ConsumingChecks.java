package tomodachi.embedded.amqp.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Who gets which message of a queue.
abstract class ConsumingChecks extends BrokerChecks {

  @Test
  void messagesAreDeliveredInOrder() throws Exception {
    var queue = queue();
    send(queue, "a", "b");
    var inbox = consume(queue);
    send(queue, "c", "d");

    assertThat(inbox.texts(4)).containsExactly("a", "b", "c", "d");
    assertThat(inbox.received(4)).extracting(Received::tag).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void aDeliverySaysWhereItWasPublished() throws Exception {
    var exchange = exchange("topic");
    var queue = bound(exchange, "a.*");
    var inbox = consume(queue);

    publish(exchange, "a.b", "x");

    var received = inbox.only();
    assertThat(received.envelope().getExchange()).isEqualTo(exchange);
    assertThat(received.envelope().getRoutingKey()).isEqualTo("a.b");
    assertThat(received.redelivered()).isFalse();
  }

  @Test
  void aConsumerWithoutTagGetsOne() throws Exception {
    assertThat(channel.basicConsume(queue(), new Inbox(channel)))
        .matches("amq\\.ctag-[A-Za-z0-9_-]{22}");
  }

  @Test
  void aConsumerMayHaveATagOfItsOwn() throws Exception {
    var queue = queue();

    assertThat(channel.basicConsume(queue, false, "my tag ö", new Inbox(channel)))
        .isEqualTo("my tag ö");
    assertThat(
            connection.createChannel().basicConsume(queue, false, "my tag ö", new Inbox(channel)))
        .isEqualTo("my tag ö");
  }

  @Test
  void aTagIsUsedOnceInAChannel() throws Exception {
    var queue = queue();

    assertThat(
            refusal(c -> {
              c.basicConsume(queue, false, "twice", new Inbox(c));
              c.basicConsume(queue, false, "twice", new Inbox(c));
            }))
        .isEqualTo(
            Refusal.ofConnection(530, "NOT_ALLOWED - attempt to reuse consumer tag 'twice'"));
  }

  @Test
  void aConsumerGetsWhatItsOwnConnectionPublished() throws Exception {
    var queue = queue();
    var inbox = new Inbox(channel);
    channel.basicConsume(queue, true, "", true, false, Map.of(), inbox);

    send(queue, "own");

    assertThat(inbox.texts(1)).containsExactly("own");
  }

  @Test
  void getTellsHowManyMessagesAreLeft() throws Exception {
    var queue = queue();
    send(queue, "a", "b", "c");

    assertThat(channel.basicGet(queue, true).getMessageCount()).isEqualTo(2);
    assertThat(channel.basicGet(queue, true).getMessageCount()).isEqualTo(1);
  }

  @Test
  void getOnAnEmptyQueueGetsNothing() throws Exception {
    assertEmpty(queue());
  }

  @Test
  void aConsumerWithoutAcksLeavesNothingBehind() throws Exception {
    var queue = queue();
    var other = newChannel();
    var inbox = consume(other, queue, true, Map.of());
    send(queue, "a", "b");
    inbox.received(2);

    other.close();

    assertEmpty(queue);
  }

  @Test
  void manyConsumersOfManyChannelsGetEachMessageOnce() throws Exception {
    var queue = queue();
    var inboxes = new ArrayList<Inbox>();
    for (var i = 0; i < 10; i++) {
      inboxes.add(consume(connection.createChannel(), queue, true, Map.of()));
    }
    var sent = IntStream.range(0, 200).mapToObj(Integer::toString).toList();

    send(queue, sent.toArray(String[]::new));

    await()
        .untilAsserted(() ->
            assertThat(inboxes.stream().map(Inbox::texts).flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(sent));
  }

  @Test
  void aPausedChannelStillAnswers() throws Exception {
    var quiet = connection.createChannel();
    var queue = queue();
    quiet.basicQos(1);
    consume(quiet, queue, false, Map.of());
    send(queue, "a", "b");

    awaitReady(queue, 1);

    assertThat(quiet.queueDeclarePassive(queue).getMessageCount()).isEqualTo(1);
  }

  @Test
  void aMessageWaitingForAConsumerIsDeliveredBeforeNewOnes() throws Exception {
    var queue = queue();
    channel.basicQos(1);
    var inbox = consume(queue);
    send(queue, "a", "b", "c");
    channel.basicNack(inbox.only().tag(), false, true);
    channel.basicAck(inbox.received(2).getLast().tag(), false);
    channel.basicAck(inbox.received(3).getLast().tag(), false);

    assertThat(inbox.texts(4)).containsExactly("a", "a", "b", "c");
  }
}
