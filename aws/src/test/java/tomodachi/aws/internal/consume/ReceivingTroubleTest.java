package tomodachi.aws.internal.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import tomodachi.transport.Timeline;

/// Whatever happens to calls that fetch messages, they go on.
class ReceivingTroubleTest {

  private static final String NONE = "0 visible, 0 in flight";
  private static final Duration VISIBILITY = Duration.ofSeconds(30);
  private static final Scene SCENE = new Scene(Timeline.system(), false);

  private final ScriptedSqs sqs = new ScriptedSqs(SCENE.sqs);
  private final Handled handled = new Handled(SqsMessage::acknowledge);

  @AfterAll
  static void end() throws InterruptedException {
    SCENE.close();
  }

  @Test
  void afterAFailureItReceivesAgain() {
    var queue = SCENE.queue(VISIBILITY);
    SCENE.send(queue, 5);
    sqs.receive.once(ScriptedSqs.fails("RequestThrottled"));
    sqs.receive.once(ScriptedSqs.fails("OverLimit"));
    sqs.receive.once(_ -> {
      throw new UncheckedIOException(new IOException("as the test has it"));
    });

    var consumer = SCENE.consumer(10, handled);
    consumer.attach(queue, sqs, () -> {});
    consumer.begin();
    await().until(() -> !consumer.consuming());

    await().until(() -> handled.begun.size() == 5);
    await().until(consumer::consuming);
    await().untilAsserted(() -> assertThat(SCENE.count(queue)).isEqualTo(NONE));
  }

  @Test
  void whenNobodyAnswersTheServerInTheProcessIsAskedFor() {
    var queue = SCENE.queue(VISIBILITY);
    SCENE.send(queue, 1);
    sqs.receive.once(_ -> {
      throw SdkClientException.create("as the test has it", new ConnectException());
    });
    var standIns = new AtomicInteger();

    var consumer = SCENE.consumer(1, handled);
    consumer.attach(queue, sqs, standIns::incrementAndGet);
    consumer.begin();

    await().until(() -> handled.begun.size() == 1);
    assertThat(standIns).hasValue(1);
  }

  @Test
  void aQueueThatIsGoneIsReportedOnceAndAnotherIsTaken() {
    var queue = SCENE.queue(VISIBILITY);
    List<QueueConsumer> reported = new CopyOnWriteArrayList<>();
    var consumer = SCENE.consumer(50, handled, reported::add);
    consumer.attach(queue, sqs, () -> {});
    consumer.begin();
    await().until(() -> !sqs.receive.requests.isEmpty());

    SCENE.sqs.deleteQueue(request -> request.queueUrl(queue.url()));
    await().until(() -> !consumer.consuming());
    assertThat(reported).containsExactly(consumer);
    var fresh = SCENE.queue(VISIBILITY);
    SCENE.send(fresh, 1);
    consumer.attach(fresh, sqs, () -> {});

    await().untilAsserted(() -> assertThat(SCENE.count(fresh)).isEqualTo(NONE));
    assertThat(consumer.consuming()).isTrue();
    assertThat(reported).hasSize(1);
  }
}
