package tomodachi.amqp.internal.consume;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whatever properties a message comes with: it is a message, and its copies can be sent.
class CopiesFuzzTest {

  private static final int MOST_ATTEMPTS = 2_000_000;
  private static final int LONGEST_KEY = 255;

  private final Session session = new IdleConsumer(_ -> {}).session();

  @FuzzTest
  void everyMessageHasCopies(byte[] bytes) {
    var properties = properties(bytes);
    if (properties == null) {
      return;
    }
    var envelope = new Envelope(1, false, "amq.topic", "key");
    var delivery = new Delivery(envelope, properties, new byte[0]);
    var message = QueuedMessage.of(session, Unsettled.delivered(1), delivery);

    assertThat(message.attempt()).isBetween(1, MOST_ATTEMPTS);
    assertThat(message.origin().left()).isGreaterThanOrEqualTo(Duration.ZERO);
    assertThat(message.origin().routingKey()).hasSizeLessThanOrEqualTo(LONGEST_KEY + bytes.length);
    assertThat(message.attributes().keySet()).noneMatch(CopiesFuzzTest::isMark);
    assertThat(Marks.forCopy(properties.getHeaders()).keySet()).noneMatch(CopiesFuzzTest::isMark);
    assertHasCopies(message);
  }

  private static boolean isMark(String header) {
    return header.startsWith(Marks.PREFIX) || header.equals(Marks.DELIVERY_COUNT);
  }

  private static void assertHasCopies(QueuedMessage message) {
    for (var copy :
        List.of(
            Copies.toRetry(message, Duration.ofHours(2), "reason"),
            Copies.toWaitOn(message),
            Copies.toPark(message, "q.parked", "reason"))) {
      assertThat(copy.toString()).contains("routing key \"q");
    }
  }

  /// As the client reads them; null when it can't.
  private static @Nullable BasicProperties properties(byte[] bytes) {
    try {
      return new BasicProperties(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException | RuntimeException _) {
      return null;
    }
  }
}
