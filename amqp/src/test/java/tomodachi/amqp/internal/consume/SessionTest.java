package tomodachi.amqp.internal.consume;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Envelope;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tomodachi.messaging.PublishException;

class SessionTest {

  private final IdleConsumer consumer =
      new IdleConsumer(copy -> {
        Thread.currentThread().interrupt();
        throw new PublishException("The thread was interrupted", null);
      });

  @Test
  void aMessageWhoseCopyWasInterruptedGoesBack() throws Exception {
    var session = consumer.session();
    // Waits on, in a copy, so that no handler is called.
    session.handleDelivery(
        "tag",
        new Envelope(7, false, "amq.topic", "key"),
        new BasicProperties.Builder().headers(Map.of(Marks.LEFT, 60_000L)).build(),
        new byte[0]);

    Awaitility.await().untilAsserted(() -> assertThat(consumer.calls).containsExactly("basicNack"));
  }
}
