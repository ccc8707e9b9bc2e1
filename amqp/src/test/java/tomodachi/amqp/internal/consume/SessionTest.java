package tomodachi.amqp.internal.consume;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Envelope;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tomodachi.amqp.internal.link.RecordedLog;
import tomodachi.amqp.internal.publish.Outgoing;
import tomodachi.messaging.PublishException;

class SessionTest {

  private static final String STUCK =
      "WARN a message can't be retried or parked yet; it stays with this process";
  private static final String BACK =
      "WARN the message could not be retried or parked, and will be delivered again";

  private final AtomicInteger tries = new AtomicInteger();
  private final RecordedLog log = new RecordedLog();
  private volatile int refusals = Integer.MAX_VALUE;

  @AfterEach
  void endLog() {
    log.close();
  }

  private void refused(Outgoing copy) {
    if (tries.incrementAndGet() <= refusals) {
      throw new PublishException("refused", null);
    }
  }

  /// Has a message wait on, in a copy, so that no handler is called.
  private static void waitOn(IdleConsumer consumer) {
    consumer
        .session()
        .handleDelivery(
            "tag",
            new Envelope(7, false, "amq.topic", "key"),
            new BasicProperties.Builder().headers(Map.of(Marks.LEFT, 60_000L)).build(),
            new byte[0]);
  }

  private static void awaitCalls(IdleConsumer consumer, String... calls) {
    Awaitility.await().untilAsserted(() -> assertThat(consumer.calls).containsExactly(calls));
  }

  @Test
  void aMessageWhoseCopyWasInterruptedGoesBack() {
    var consumer =
        new IdleConsumer(_ -> {
          Thread.currentThread().interrupt();
          throw new PublishException("The thread was interrupted", null);
        });

    waitOn(consumer);

    awaitCalls(consumer, "basicNack");
  }

  @Test
  void aCopyThatCannotBeMadeIsToldOfOnceAndAgainWhenItCan() {
    var consumer = new IdleConsumer(this::refused);
    refusals = 2;

    waitOn(consumer);

    awaitCalls(consumer, "basicAck");
    assertThat(tries).hasValue(3);
    assertThat(log.lines()).containsExactly(STUCK, "INFO messages can be retried or parked again");
  }

  @Test
  void aStoppingServiceTriesOnceMoreAndGivesTheMessageBack() {
    var consumer = new IdleConsumer(this::refused);
    consumer.stopCopying();

    waitOn(consumer);

    awaitCalls(consumer, "basicNack");
    assertThat(tries).hasValue(1);
    Awaitility.await().untilAsserted(() -> assertThat(log.lines()).containsExactly(STUCK, BACK));
  }
}
