package tomodachi.aws.internal.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tomodachi.testing.ManualTimeline;

/// A message stays ours for as long as it is handled. Plan time doesn't wait for these handlers.
class LeaseTest {

  private static final String NONE = "0 visible, 0 in flight";
  private static final Duration VISIBILITY = Duration.ofSeconds(30);
  private static final ManualTimeline TIME = new ManualTimeline();
  private static final Scene SCENE = new Scene(TIME, false);

  private final ScriptedSqs sqs = new ScriptedSqs(SCENE.sqs);
  private final CountDownLatch gate = new CountDownLatch(1);
  private final Handled handled =
      new Handled(message -> {
        gate.await();
        message.acknowledge();
      });

  @AfterAll
  static void end() throws InterruptedException {
    SCENE.close();
  }

  @Test
  void aHandlerOfThreeTimesTheVisibilityTimeoutRunsOnce() {
    var queue = SCENE.queue(VISIBILITY);
    SCENE.send(queue, 12);
    SCENE.consume(queue, sqs, 50, handled);
    await().until(() -> handled.running.get() == 12);

    TIME.advance(VISIBILITY.multipliedBy(3));

    assertThat(SCENE.count(queue)).isEqualTo("0 visible, 12 in flight");
    gate.countDown();
    await().untilAsserted(() -> assertThat(SCENE.count(queue)).isEqualTo(NONE));
    assertThat(handled.begun).hasSize(12);
    assertThat(handled.interrupted).isEmpty();
    // Every 15 s twelve messages need two calls, or three when they weren't received together.
    assertThat(sqs.change.requests.size()).isBetween(10, 18);
  }

  @Test
  void aShortHandlerCostsNoExtension() {
    var queue = SCENE.queue(VISIBILITY);
    SCENE.send(queue, 1);
    SCENE.consume(queue, sqs, 1, handled);
    await().until(() -> handled.running.get() == 1);

    TIME.advance(Duration.ofSeconds(10));
    gate.countDown();
    await().untilAsserted(() -> assertThat(SCENE.count(queue)).isEqualTo(NONE));
    TIME.advance(VISIBILITY);

    assertThat(sqs.change.requests).isEmpty();
  }

  @Test
  void whenExtensionsFailTheHandlerIsInterruptedAndTheMessageComesBack() {
    var queue = SCENE.queue(VISIBILITY);
    SCENE.send(queue, 1);
    SCENE.consume(queue, sqs, 1, handled);
    await().until(() -> handled.running.get() == 1);
    sqs.change.always(ScriptedSqs.fails("InternalError"));

    TIME.advance(VISIBILITY.minusSeconds(1));
    assertThat(handled.interrupted).isEmpty();
    TIME.advance(Duration.ofSeconds(1));

    await().until(() -> handled.begun.size() == 2);
    assertThat(handled.interrupted).containsExactly("0");
    assertThat(sqs.delete.requests).isEmpty();
    gate.countDown();
    await().untilAsserted(() -> assertThat(SCENE.count(queue)).isEqualTo(NONE));
  }

  @Test
  void aMessageThatIsNotOursAnyMoreIsLeftAlone() {
    var queue = SCENE.queue(VISIBILITY);
    SCENE.send(queue, 1);
    SCENE.consume(queue, sqs, 1, handled);
    await().until(() -> handled.running.get() == 1);
    sqs.change.once(ScriptedSqs.fails("ReceiptHandleIsInvalid"));

    TIME.advance(VISIBILITY.dividedBy(2));

    await().until(() -> handled.interrupted.size() == 1);
    assertThat(sqs.change.requests).hasSize(1);
    assertThat(sqs.delete.requests).isEmpty();
    TIME.advance(VISIBILITY);
    await().until(() -> handled.begun.size() == 2);
    gate.countDown();
    await().untilAsserted(() -> assertThat(SCENE.count(queue)).isEqualTo(NONE));
  }

  @Test
  void anExtensionThatFailedIsTriedAgain() {
    var queue = SCENE.queue(VISIBILITY);
    SCENE.send(queue, 1);
    SCENE.consume(queue, sqs, 1, handled);
    await().until(() -> handled.running.get() == 1);
    sqs.change.once(ScriptedSqs.fails("InternalError"));
    sqs.change.once(ScriptedSqs.fails("RequestThrottled"));

    TIME.advance(VISIBILITY.multipliedBy(2));

    assertThat(SCENE.count(queue)).isEqualTo("0 visible, 1 in flight");
    gate.countDown();
    await().untilAsserted(() -> assertThat(SCENE.count(queue)).isEqualTo(NONE));
    assertThat(handled.begun).hasSize(1);
  }

  @Test
  void afterTwelveHoursTheMessageGoesToOthers() {
    var queue = SCENE.queue(Duration.ofHours(3));
    SCENE.send(queue, 1);
    SCENE.consume(queue, sqs, 1, handled);
    await().until(() -> handled.running.get() == 1);

    TIME.advance(Duration.ofHours(11).plusMinutes(58));
    assertThat(handled.interrupted).isEmpty();
    TIME.advance(Duration.ofMinutes(2));

    await().until(() -> handled.begun.size() == 2);
    assertThat(handled.interrupted).containsExactly("0");
    gate.countDown();
    await().untilAsserted(() -> assertThat(SCENE.count(queue)).isEqualTo(NONE));
  }

  @Test
  void whatWaitsInTheProcessIsKeptToo() throws InterruptedException {
    var queue = SCENE.queue(VISIBILITY);
    SCENE.send(queue, 1);
    var waiting = new CountDownLatch(1);
    sqs.receive.once(request -> {
      var answer = sqs.receive.forReal(request);
      awaitUninterruptibly(waiting);
      return answer;
    });
    var consumer = SCENE.consume(queue, sqs, 1, handled);
    await().until(() -> SCENE.count(queue).equals("0 visible, 1 in flight"));
    var ending = Thread.ofVirtual().start(() -> end(consumer));
    await().until(() -> Thread.State.WAITING.equals(ending.getState()));
    waiting.countDown();
    ending.join();

    TIME.advance(VISIBILITY.multipliedBy(2));
    assertThat(SCENE.count(queue)).isEqualTo("0 visible, 1 in flight");

    assertThat(consumer.returnWaiting()).isEqualTo(1);
    consumer.finish(Duration.ofSeconds(5));
    assertThat(SCENE.count(queue)).isEqualTo("1 visible, 0 in flight");
    assertThat(handled.begun).isEmpty();
  }

  private static void end(QueueConsumer consumer) {
    try {
      consumer.end();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    while (true) {
      try {
        latch.await();
        return;
      } catch (InterruptedException _) {
        // It is asked to end, and takes its time.
      }
    }
  }
}
