package tomodachi.embedded.amqp.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How many unacknowledged messages a consumer gets.
abstract class PrefetchingChecks extends BrokerChecks {

  @Test
  void aConsumerGetsNoMoreThanItsPrefetch() throws Exception {
    var queue = queue();
    channel.basicQos(2);
    var inbox = consume(queue);

    send(queue, "a", "b", "c", "d");

    inbox.received(2);
    awaitReady(queue, 2);
    staysAt(inbox, 2);
  }

  @Test
  void anAckMakesRoomForTheNext() throws Exception {
    var queue = queue();
    channel.basicQos(1);
    var inbox = consume(queue);
    send(queue, "a", "b", "c");

    channel.basicAck(inbox.received(1).getLast().tag(), false);
    channel.basicReject(inbox.received(2).getLast().tag(), false);

    assertThat(inbox.texts(3)).containsExactly("a", "b", "c");
  }

  @Test
  void withoutPrefetchAConsumerGetsEverything() throws Exception {
    var queue = queue();
    channel.basicQos(0);
    var inbox = consume(queue);

    send(queue, IntStream.range(0, 300).mapToObj(Integer::toString).toArray(String[]::new));

    assertThat(inbox.texts(300)).hasSize(300);
  }

  @Test
  void eachConsumerOfAChannelHasAPrefetchOfItsOwn() throws Exception {
    channel.basicQos(1);
    var one = queue();
    var two = queue();
    var first = consume(one);
    var second = consume(two);

    send(one, "a", "b");
    send(two, "c", "d");

    assertThat(first.texts(1)).containsExactly("a");
    assertThat(second.texts(1)).containsExactly("c");
    awaitReady(one, 1);
    awaitReady(two, 1);
  }

  @Test
  void aGlobalPrefetchIsForAllConsumersOfAChannel() throws Exception {
    channel.basicQos(2, true);
    var one = queue();
    var two = queue();
    send(one, "a", "b");
    send(two, "c", "d");

    var first = consume(one);
    first.received(2);
    var second = consume(two);

    staysAt(second, 0);
    channel.basicAck(2, true);
    assertThat(second.texts(2)).containsExactly("c", "d");
  }

  @Test
  void anOrdinaryPrefetchLiftsTheGlobalOne() throws Exception {
    channel.basicQos(3, true);
    channel.basicQos(2, false);
    var one = queue();
    var two = queue();
    send(one, "a", "b", "c");
    send(two, "d", "e", "f");

    var first = consume(one);
    first.received(2);
    var second = consume(two);

    assertThat(second.texts(2)).containsExactly("d", "e");
    staysAt(first, 2);
    staysAt(second, 2);
  }

  @Test
  void bothKindsOfPrefetchCount() throws Exception {
    channel.basicQos(2, false);
    channel.basicQos(3, true);
    var one = queue();
    var two = queue();
    send(one, "a", "b", "c");
    send(two, "d", "e", "f");

    var first = consume(one);
    first.received(2);
    var second = consume(two);

    assertThat(second.texts(1)).containsExactly("d");
    staysAt(first, 2);
    staysAt(second, 1);
  }

  @Test
  void aGlobalPrefetchMayChangeWhileConsuming() throws Exception {
    channel.basicQos(1, true);
    var queue = queue();
    var inbox = consume(queue);
    send(queue, "a", "b", "c");
    inbox.received(1);
    awaitReady(queue, 2);

    channel.basicQos(2, true);

    assertThat(inbox.texts(2)).containsExactly("a", "b");
    awaitReady(queue, 1);
  }

  @Test
  void aGlobalPrefetchMayBeLifted() throws Exception {
    channel.basicQos(1, true);
    var queue = queue();
    var inbox = consume(queue);
    send(queue, "a", "b", "c");
    inbox.received(1);

    channel.basicQos(0, true);

    assertThat(inbox.texts(3)).containsExactly("a", "b", "c");
  }

  @Test
  void aNewPrefetchIsForConsumersToCome() throws Exception {
    channel.basicQos(1);
    var queue = queue();
    var inbox = consume(queue);
    channel.basicQos(10);

    send(queue, "a", "b");

    inbox.received(1);
    awaitReady(queue, 1);
    staysAt(inbox, 1);
  }

  @Test
  void consumersWithoutAcksHaveNoPrefetch() throws Exception {
    channel.basicQos(1);
    var queue = queue();
    var inbox = consume(channel, queue, true, Map.of());

    send(queue, "a", "b", "c");

    assertThat(inbox.texts(3)).containsExactly("a", "b", "c");
  }

  @Test
  void gettingIsNotLimited() throws Exception {
    channel.basicQos(1);
    var queue = queue();
    send(queue, "a", "b");

    assertThat(got(queue, false).text()).isEqualTo("a");
    assertThat(got(queue, false).text()).isEqualTo("b");
  }

  @Test
  void aMultipleAckMakesRoomForAsMany() throws Exception {
    channel.basicQos(3);
    var queue = queue();
    var inbox = consume(queue);
    send(queue, "a", "b", "c", "d", "e", "f", "g");
    inbox.received(3);

    channel.basicAck(3, true);

    assertThat(inbox.texts(6)).hasSize(6);
    awaitReady(queue, 1);
  }

  @Test
  void whatOneConsumerMayNotHaveGoesToTheOther() throws Exception {
    var queue = queue();
    channel.basicQos(1);
    var limited = consume(queue);
    var other = connection.createChannel();
    var unlimited = consume(other, queue, true, Map.of());

    send(queue, "a", "b", "c", "d");

    assertThat(limited.texts(1)).hasSize(1);
    assertThat(unlimited.texts(3)).hasSize(3);
  }

  @Test
  void aRequeuedMessageMayComeBackToItsConsumer() throws Exception {
    channel.basicQos(1);
    var queue = queue();
    var inbox = consume(queue);
    send(queue, "a", "b");

    channel.basicNack(inbox.only().tag(), false, true);

    var received = inbox.received(2);
    assertThat(received.getLast().text()).isEqualTo("a");
    assertThat(received.getLast().redelivered()).isTrue();
  }

  @Test
  void aLimitInBytesIsNotImplemented() throws Exception {
    assertThat(refusal(c -> c.basicQos(10, 1, false)))
        .isEqualTo(Refusal.ofConnection(540, "NOT_IMPLEMENTED - prefetch_size!=0 (10)"));
  }

  private static void staysAt(Inbox inbox, int count) {
    await().during(A_WHILE).until(() -> inbox.texts().size() == count);
  }
}
