package tomodachi.embedded.amqp.internal.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExpiryTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Scene scene = new Scene();

  @Test
  void aMessageExpiresAtItsTimeAndNotBefore() throws Exception {
    var queue = scene.queue("q", "x-message-ttl", 60_000);
    scene.publish("q", "a");

    scene.time.advance(MINUTE.minusMillis(1));
    assertThat(queue.size()).isEqualTo(1);
    scene.time.advance(Duration.ofMillis(1));
    assertThat(queue.size()).isZero();
    assertThat(scene.memory.used()).isZero();
  }

  @Test
  void theShorterOfBothTimesCounts() throws Exception {
    var queue = scene.queue("q", "x-message-ttl", 60_000);
    scene.publish("q", "a", Duration.ofSeconds(1));

    scene.time.advance(Duration.ofSeconds(1));

    assertThat(queue.size()).isZero();
  }

  @Test
  void onlyTheHeadExpires() throws Exception {
    var queue = scene.queue("q");
    scene.publish("q", "lasting");
    scene.publish("q", "short", Duration.ofSeconds(1));

    scene.time.advance(MINUTE);
    assertThat(queue.size()).isEqualTo(2);
    assertThat(Scene.text(requireNonNull(queue.poll()))).isEqualTo("lasting");
    assertThat(queue.size()).isZero();
  }

  @Test
  void aMessageWithNoTimeAtAllIsGoneAtOnce() throws Exception {
    var queue = scene.queue("q");

    scene.publish("q", "a", Duration.ZERO);

    assertThat(queue.size()).isZero();
  }

  @Test
  void aMessageThatComesBackTooLateIsGone() throws Exception {
    var queue = scene.queue("q", "x-message-ttl", 60_000);
    scene.publish("q", "a");
    var taken = requireNonNull(queue.poll());
    scene.time.advance(MINUTE);

    queue.putBack(taken);
    queue.tidy();

    assertThat(queue.size()).isZero();
  }

  @Test
  void oneAlarmServesAllMessages() throws Exception {
    scene.queue("q", "x-message-ttl", 60_000);
    for (var i = 0; i < 100; i++) {
      scene.publish("q", "a");
    }

    assertThat(scene.time.alarms()).isEqualTo(1);
  }

  @Test
  void aLadderOfQueuesIsClimbedInTime() throws Exception {
    scene.queue(
        "wait",
        "x-message-ttl",
        60_000,
        "x-dead-letter-exchange",
        "",
        "x-dead-letter-routing-key",
        "work");
    var work = scene.queue("work");
    scene.publish("wait", "a");

    scene.time.advance(MINUTE);

    assertThat(scene.drain(work)).containsExactly("a");
  }

  @Test
  void anUnusedQueueGoes() throws Exception {
    scene.queue("q", "x-expires", 60_000);
    scene.publish("q", "a");

    scene.time.advance(MINUTE.minusMillis(1));
    assertThat(scene.host.queues().get("q")).isNotNull();
    scene.time.advance(Duration.ofMillis(1));
    assertThat(scene.host.queues().get("q")).isNull();
    assertThat(scene.memory.used()).isZero();
    assertThat(scene.time.alarms()).isZero();
  }

  @Test
  void aQueueThatIsUsedStaysForAsLongAgain() throws Exception {
    var queue = scene.queue("q", "x-expires", 60_000);
    scene.time.advance(MINUTE.dividedBy(2));
    assertThat(queue.poll()).isNull();
    scene.time.advance(MINUTE.dividedBy(2));
    scene.queue("q", "x-expires", 60_000);

    scene.time.advance(MINUTE.minusMillis(1));
    assertThat(scene.host.queues().get("q")).isNotNull();
    scene.time.advance(Duration.ofMillis(1));
    assertThat(scene.host.queues().get("q")).isNull();
  }

  @Test
  void aQueueWithAConsumerStays() throws Exception {
    var queue = scene.queue("q", "x-expires", 60_000);
    var consumer = new Consumer("t", queue, true, false, 0, 0, new Collector());
    queue.subscribe(consumer);

    scene.time.advance(MINUTE.multipliedBy(3));
    assertThat(scene.host.queues().get("q")).isNotNull();
    queue.unsubscribe(consumer);
    scene.time.advance(MINUTE);
    assertThat(scene.host.queues().get("q")).isNull();
  }
}
