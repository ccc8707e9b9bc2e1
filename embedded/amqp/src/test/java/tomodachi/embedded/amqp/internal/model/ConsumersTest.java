package tomodachi.embedded.amqp.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsumersTest {

  private final Scene scene = new Scene();
  private final Collector first = new Collector();
  private final Collector second = new Collector();

  @Test
  void consumersTakeTurns() throws Exception {
    var queue = scene.queue("q");
    subscribe(queue, first, 0, 0);
    subscribe(queue, second, 0, 0);

    publish("a", "b", "c", "d");

    assertThat(first.texts()).containsExactly("a", "c");
    assertThat(second.texts()).containsExactly("b", "d");
  }

  @Test
  void aHigherPriorityComesFirstUntilItHasEnough() throws Exception {
    var queue = scene.queue("q");
    subscribe(queue, first, 0, 0);
    var preferred = subscribe(queue, second, 10, 2);

    publish("a", "b", "c");
    assertThat(second.texts()).containsExactly("a", "b");
    assertThat(first.texts()).containsExactly("c");
    queue.acknowledge(second.taken.getFirst());
    preferred.settled();
    queue.resume(preferred);
    publish("d");

    assertThat(second.texts()).containsExactly("a", "b", "d");
  }

  @Test
  void oneThatCouldNotTakeAMessageGetsItWhenItCan() throws Exception {
    var queue = scene.queue("q");
    first.willing = false;
    var consumer = subscribe(queue, first, 0, 0);
    publish("a");
    assertThat(first.taken).isEmpty();

    first.willing = true;
    queue.resume(consumer);

    assertThat(first.texts()).containsExactly("a");
  }

  @Test
  void aSingleActiveConsumerIsFollowedByTheBestOne() throws Exception {
    var queue = scene.queue("q", "x-single-active-consumer", true);
    var active = subscribe(queue, first, 0, 0);
    var other = new Collector();
    subscribe(queue, other, 0, 0);
    subscribe(queue, second, 10, 0);
    publish("a");

    queue.unsubscribe(active);
    publish("b");

    assertThat(first.texts()).containsExactly("a");
    assertThat(second.texts()).containsExactly("b");
    assertThat(other.taken).isEmpty();
  }

  @Test
  void aConsumerMayLeaveWhileABetterOneStandsAside() throws Exception {
    var queue = scene.queue("q");
    var leaving = subscribe(queue, first, 0, 0);
    subscribe(queue, second, 10, 1);
    publish("a", "b");

    queue.unsubscribe(leaving);

    assertThat(second.texts()).containsExactly("a");
    assertThat(first.texts()).containsExactly("b");
  }

  @Test
  void consumersLearnThatTheirQueueIsGone() throws Exception {
    var queue = scene.queue("q");
    subscribe(queue, first, 0, 0);
    publish("a");

    scene.host.queues().delete(queue);
    assertThat(first.cancelled).isTrue();
    queue.putBack(first.taken.getFirst());
    queue.tidy();

    assertThat(scene.memory.used()).isZero();
  }

  private void publish(String... texts) throws Exception {
    for (var text : texts) {
      scene.publish("q", text);
    }
  }

  private static Consumer subscribe(Queue queue, Recipient recipient, int priority, int prefetch) {
    var consumer = new Consumer("t", queue, false, false, priority, prefetch, recipient);
    queue.subscribe(consumer);
    return consumer;
  }
}
