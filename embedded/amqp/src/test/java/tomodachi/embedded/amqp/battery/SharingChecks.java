package tomodachi.embedded.amqp.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Which of several consumers gets a message.
abstract class SharingChecks extends BrokerChecks {

  @Test
  void consumersTakeTurns() throws Exception {
    var queue = queue();
    var first = consume(queue);
    var second = consume(queue);

    send(queue, "a", "b", "c", "d");

    assertThat(first.texts(2)).containsExactly("a", "c");
    assertThat(second.texts(2)).containsExactly("b", "d");
  }

  @Test
  void anExclusiveConsumerIsAlone() throws Exception {
    var queue = queue();
    channel.basicConsume(queue, false, "", false, true, Map.of(), new Inbox(channel));

    assertThat(refusal(c -> c.basicConsume(queue, new Inbox(c)))).isEqualTo(inExclusiveUse(queue));
  }

  @Test
  void aQueueWithConsumersRefusesAnExclusiveOne() throws Exception {
    var queue = queue();
    consume(queue);

    assertThat(refusal(c -> c.basicConsume(queue, false, "", false, true, Map.of(), new Inbox(c))))
        .isEqualTo(inExclusiveUse(queue));
  }

  @Test
  void afterAnExclusiveConsumerTheQueueIsFree() throws Exception {
    var queue = queue();
    var tag = channel.basicConsume(queue, false, "", false, true, Map.of(), new Inbox(channel));

    channel.basicCancel(tag);
    var inbox = consume(queue);
    send(queue, "x");

    assertThat(inbox.texts(1)).containsExactly("x");
  }

  @Test
  void consumersWithHigherPriorityComeFirst() throws Exception {
    var queue = queue();
    var low = consume(channel, queue, true, Map.of("x-priority", -1));
    var high = consume(channel, queue, true, Map.of("x-priority", 10));
    var normal = consume(queue);

    send(queue, "a", "b", "c");

    assertThat(high.texts(3)).containsExactly("a", "b", "c");
    assertThat(low.texts()).isEmpty();
    assertThat(normal.texts()).isEmpty();
  }

  @Test
  void whenTheFirstHasEnoughTheNextPriorityGetsMessages() throws Exception {
    var queue = queue();
    var busy = connection.createChannel();
    busy.basicQos(1);
    var high = consume(busy, queue, false, Map.of("x-priority", 10));
    var low = consume(queue);

    send(queue, "a", "b", "c");

    assertThat(high.texts(1)).containsExactly("a");
    assertThat(low.texts(2)).containsExactly("b", "c");
  }

  @Test
  void aPriorityThatIsNoNumberIsRefused() throws Exception {
    var queue = queue();

    assertThat(
            refusal(c ->
                c.basicConsume(
                    queue, true, "", false, false, Map.of("x-priority", "high"), new Inbox(c))))
        .isEqualTo(
            Refusal.ofChannel(
                406,
                ("PRECONDITION_FAILED - invalid arg 'x-priority' for queue '%s' in vhost '/':"
                        + " \"expected integer, got longstr\"")
                    .formatted(queue)));
  }

  @Test
  void oneConsumerIsActiveAndTheNextTakesOver() throws Exception {
    var queue = queue(Map.of("x-single-active-consumer", true));
    var first = new Inbox(channel);
    var tag = channel.basicConsume(queue, false, first);
    var second = consume(queue);
    send(queue, "a", "b");
    assertThat(first.texts(2)).containsExactly("a", "b");

    channel.basicCancel(tag);
    send(queue, "c");

    assertThat(second.texts(1)).containsExactly("c");
    assertThat(first.texts()).hasSize(2);
  }

  @Test
  void withASingleActiveConsumerExclusiveOnesAreRefused() throws Exception {
    var queue = queue(Map.of("x-single-active-consumer", true));

    assertThat(refusal(c -> c.basicConsume(queue, false, "", false, true, Map.of(), new Inbox(c))))
        .isEqualTo(inExclusiveUse(queue));
  }

  @Test
  void anExclusiveConsumerKeepsNobodyFromGetting() throws Exception {
    var queue = queue();
    channel.basicQos(1);
    var exclusive = new Inbox(channel);
    channel.basicConsume(queue, false, "", false, true, Map.of(), exclusive);
    send(queue, "consumed", "got");
    exclusive.received(1);
    awaitReady(queue, 1);

    assertThat(Received.of(newChannel().basicGet(queue, true)).text()).isEqualTo("got");
  }

  @Test
  void theActiveConsumerStaysWhenABetterOneComes() throws Exception {
    var queue = queue(Map.of("x-single-active-consumer", true));
    var first = consume(channel, queue, true, Map.of());
    var better = consume(channel, queue, true, Map.of("x-priority", 10));

    send(queue, "a", "b");

    assertThat(first.texts(2)).containsExactly("a", "b");
    assertThat(better.texts()).isEmpty();
    assertThat(channel.consumerCount(queue)).isEqualTo(2);
  }

  @Test
  void ofWaitingConsumersTheBestTakesOver() throws Exception {
    var queue = queue(Map.of("x-single-active-consumer", true));
    var tag = channel.basicConsume(queue, true, new Inbox(channel));
    var low = consume(channel, queue, true, Map.of());
    var high = consume(channel, queue, true, Map.of("x-priority", 10));

    channel.basicCancel(tag);
    send(queue, "x");

    assertThat(high.texts(1)).containsExactly("x");
    assertThat(low.texts()).isEmpty();
  }

  @Test
  void anActiveConsumerThatIsFullKeepsTheOthersWaiting() throws Exception {
    var queue = queue(Map.of("x-single-active-consumer", true));
    channel.basicQos(1);
    var active = consume(queue);
    var waiting = consume(queue);
    send(queue, "a", "b");

    active.received(1);
    awaitReady(queue, 1);

    await().during(A_WHILE).until(() -> waiting.texts().isEmpty());
  }

  @Test
  void turnsGoOnWhenAConsumerLeaves() throws Exception {
    var queue = queue();
    var first = consume(channel, queue, true, Map.of());
    var second = new Inbox(channel);
    var tag = channel.basicConsume(queue, true, second);
    var third = consume(channel, queue, true, Map.of());
    send(queue, "a", "b", "c");
    third.received(1);

    channel.basicCancel(tag);
    send(queue, "d", "e", "f", "g");

    assertThat(first.texts(3)).containsExactly("a", "d", "f");
    assertThat(third.texts(3)).containsExactly("c", "e", "g");
  }

  private static Refusal inExclusiveUse(String queue) {
    return Refusal.ofChannel(
        403, "ACCESS_REFUSED - queue '" + queue + "' in vhost '/' in exclusive use");
  }
}
