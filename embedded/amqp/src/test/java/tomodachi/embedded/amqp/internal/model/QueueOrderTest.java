package tomodachi.embedded.amqp.internal.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tomodachi.embedded.amqp.internal.wire.Properties;
import tomodachi.embedded.amqp.internal.wire.Property;

class QueueOrderTest {

  private final Scene scene = new Scene();

  @Test
  void whatComesBackTakesItsOldPlace() throws Exception {
    var queue = filled(4);
    var taken = take(queue, 3);

    queue.putBack(taken.get(1));
    queue.putBack(taken.get(0));

    assertThat(queue.size()).isEqualTo(3);
    assertThat(scene.drain(queue)).containsExactly("0", "1", "3");
  }

  @Test
  void anyMixOfTakingAndGivingBackKeepsTheOrder() throws Exception {
    var random = new Random(7);
    var queue = filled(200);
    var taken = new ArrayList<QueuedMessage>();
    for (var i = 0; i < 2_000; i++) {
      if (taken.isEmpty() || (random.nextBoolean() && queue.size() > 0)) {
        taken.addAll(take(queue, 1));
      } else {
        queue.putBack(taken.remove(random.nextInt(taken.size())));
      }
    }
    taken.forEach(queue::putBack);

    assertThat(scene.drain(queue).stream().map(Integer::valueOf)).hasSize(200).isSorted();
  }

  @Test
  void higherPrioritiesComeFirstAndTooHighOnesCountAsTheHighest() throws Exception {
    var queue = scene.queue("q", "x-max-priority", 3);
    for (var priority : new int[] {0, 9, 2, 3}) {
      scene.publish("q", "p" + priority, priority(priority));
    }
    scene.publish("q", "none");

    assertThat(scene.drain(queue)).containsExactly("p9", "p3", "p2", "p0", "none");
  }

  @Test
  void aFullQueueDropsItsHead() throws Exception {
    var queue = scene.queue("q", "x-max-length", 2);
    for (var text : List.of("a", "b", "c")) {
      assertThat(scene.publish("q", text)).isEqualTo(PublishOutcome.TAKEN);
    }

    assertThat(scene.drain(queue)).containsExactly("b", "c");
  }

  @Test
  void aFullQueueRefusesWhatItIsToldTo() throws Exception {
    var queue = scene.queue("q", "x-max-length-bytes", 4, "x-overflow", "reject-publish");

    assertThat(scene.publish("q", "abc")).isEqualTo(PublishOutcome.TAKEN);
    assertThat(scene.publish("q", "de")).isEqualTo(PublishOutcome.REJECTED);
    assertThat(scene.drain(queue)).containsExactly("abc");
    assertThat(scene.publish("nowhere", "f")).isEqualTo(PublishOutcome.UNROUTABLE);
  }

  private Queue filled(int count) throws Exception {
    var queue = scene.queue("q");
    for (var i = 0; i < count; i++) {
      scene.publish("q", Integer.toString(i));
    }
    return queue;
  }

  private static List<QueuedMessage> take(Queue queue, int count) {
    var taken = new ArrayList<QueuedMessage>();
    for (var i = 0; i < count; i++) {
      taken.add(requireNonNull(queue.poll()));
    }
    return taken;
  }

  private static Properties priority(int priority) {
    return Properties.NONE.withOctet(Property.PRIORITY, priority);
  }
}
