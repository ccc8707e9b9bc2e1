package tomodachi.aws.internal.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import tomodachi.transport.Timeline;

/// Messages are fetched for free places, handled and deleted with few calls.
class ConsumingTest {

  private static final Duration VISIBILITY = Duration.ofSeconds(30);
  private static final Scene SCENE = new Scene(Timeline.system(), false);
  private static final String NONE = "0 visible, 0 in flight";

  private final ScriptedSqs sqs = new ScriptedSqs(SCENE.sqs);

  @AfterAll
  static void end() throws InterruptedException {
    SCENE.close();
  }

  @Test
  void whatIsHandledIsDeletedInBatches() {
    var queue = SCENE.queue(VISIBILITY);
    SCENE.send(queue, 100);
    var handled = new Handled(SqsMessage::acknowledge);

    SCENE.consume(queue, sqs, 50, handled);

    await().untilAsserted(() -> assertThat(SCENE.count(queue)).isEqualTo(NONE));
    assertThat(handled.begun).hasSize(100).doesNotHaveDuplicates();
    assertThat(sqs.receive.requests.size() + sqs.delete.requests.size()).isLessThanOrEqualTo(40);
    assertThat(sqs.change.requests).isEmpty();
  }

  @Test
  void noMoreIsReceivedThanCanRun() throws InterruptedException {
    var queue = SCENE.queue(VISIBILITY);
    SCENE.send(queue, 30);
    var gate = new CountDownLatch(1);
    var handled =
        new Handled(message -> {
          gate.await();
          message.acknowledge();
        });

    SCENE.consume(queue, sqs, 7, handled);
    await().until(() -> handled.running.get() == 7);

    assertThat(SCENE.count(queue)).isEqualTo("23 visible, 7 in flight");
    gate.countDown();
    await().untilAsserted(() -> assertThat(SCENE.count(queue)).isEqualTo(NONE));
    assertThat(handled.mostRunning.get()).isEqualTo(7);
  }

  @Test
  void roomForFewIsUsedAfterAWhile() {
    var queue = SCENE.queue(VISIBILITY);
    SCENE.send(queue, 5);
    var gate = new Semaphore(0);
    var handled =
        new Handled(message -> {
          gate.acquire();
          message.acknowledge();
        });
    SCENE.consume(queue, sqs, 4, handled);
    await().until(() -> handled.running.get() == 4);

    gate.release();

    await().until(() -> handled.begun.size() == 5);
    assertThat(sqs.receive.requests.getLast().maxNumberOfMessages()).isEqualTo(1);
    gate.release(4);
  }

  @Test
  void fullBatchesBringMoreCallsAtOnce() {
    var queue = SCENE.queue(VISIBILITY);
    SCENE.send(queue, 40);
    var two = new CyclicBarrier(2);
    var handled = new Handled(SqsMessage::acknowledge);
    sqs.receive.once(sqs.receive::forReal);
    sqs.receive.once(request -> together(two, request));
    sqs.receive.once(request -> together(two, request));

    SCENE.consume(queue, sqs, 30, handled);

    await().untilAsserted(() -> assertThat(SCENE.count(queue)).isEqualTo(NONE));
    assertThat(two.isBroken()).isFalse();
    assertThat(sqs.receive.requests.subList(0, 3))
        .extracting(ReceiveMessageRequest::waitTimeSeconds)
        .containsExactlyInAnyOrder(20, 20, 1);
  }

  private ReceiveMessageResponse together(CyclicBarrier barrier, ReceiveMessageRequest request) {
    try {
      barrier.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
    return sqs.receive.forReal(request);
  }

  @Test
  void handlersWaitWhenSqsKnowsOfTooLittle() {
    var queue = SCENE.queue(VISIBILITY);
    SCENE.send(queue, 130);
    var gate = new CountDownLatch(1);
    sqs.delete.always(request -> {
      awaitQuietly(gate);
      return sqs.delete.forReal(request);
    });
    var handled = new Handled(SqsMessage::acknowledge);

    SCENE.consume(queue, sqs, 10, handled);
    await().until(() -> handled.running.get() == 10);

    assertThat(handled.begun).hasSize(110);
    gate.countDown();
    await().untilAsserted(() -> assertThat(SCENE.count(queue)).isEqualTo(NONE));
  }

  private static void awaitQuietly(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anIdleQueueHasOneCallThatWaits() {
    var queue = SCENE.queue(VISIBILITY);
    var handled = new Handled(SqsMessage::acknowledge);

    SCENE.consume(queue, sqs, 50, handled);
    SCENE.send(queue, 1);
    await().untilAsserted(() -> assertThat(SCENE.count(queue)).isEqualTo(NONE));
    await().until(() -> sqs.receive.requests.size() == 2);

    assertThat(sqs.receive.requests)
        .allSatisfy(request -> {
          assertThat(request.waitTimeSeconds()).isEqualTo(20);
          assertThat(request.maxNumberOfMessages()).isEqualTo(10);
        });
  }

  @Test
  void aStopGivesBackWhatHasNotBegunAndDeletesTheRest() throws InterruptedException {
    var queue = SCENE.queue(VISIBILITY);
    SCENE.send(queue, 200);
    var handled = new Handled(SqsMessage::acknowledge);
    var consumer = SCENE.consume(queue, sqs, 50, handled);
    await().until(() -> handled.begun.size() > 20);

    Scene.stop(consumer);

    var left = 200 - handled.begun.size();
    assertThat(SCENE.count(queue)).isEqualTo(left + " visible, 0 in flight");
    assertThat(handled.begun).doesNotHaveDuplicates();
  }

  @Test
  void aStopEndsTheCallThatWaitsAndItsConnection() throws InterruptedException {
    var queue = SCENE.queue(VISIBILITY);
    var consumer = SCENE.consume(queue, sqs, 1, new Handled(SqsMessage::acknowledge));
    await().until(() -> sqs.receive.requests.size() == 1);

    Scene.stop(consumer);
    SCENE.send(queue, 1);

    assertThat(SCENE.count(queue)).isEqualTo("1 visible, 0 in flight");
  }

  @Test
  void itGoesOnAfterAPause() throws InterruptedException {
    var queue = SCENE.queue(VISIBILITY);
    var handled = new Handled(SqsMessage::acknowledge);
    var consumer = SCENE.consume(queue, sqs, 5, handled);
    consumer.end();
    SCENE.send(queue, 3);

    consumer.begin();

    await().untilAsserted(() -> assertThat(handled.begun).hasSize(3));
  }
}
