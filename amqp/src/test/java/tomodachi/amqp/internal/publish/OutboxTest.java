package tomodachi.amqp.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutboxTest {

  private final Outbox outbox = new Outbox();

  private static Pending pending() {
    var message = new Outgoing("", "q", true, new BasicProperties(), new byte[0]);
    return new Pending(message, Duration.ofSeconds(1), 0, new Window());
  }

  @Test
  void whoeverTakesAWaitingMessageBackHearsThatItWasNeverWritten() {
    var waiting = pending();
    outbox.add(waiting);

    assertThat(outbox.remove(waiting)).isTrue();
    assertThat(outbox.remove(waiting)).isTrue();
    assertThat(outbox.all()).isEmpty();
  }

  @Test
  void aMessageThatIsNotWaitingMayHaveBeenWritten() {
    assertThat(outbox.remove(pending())).isFalse();
  }

  @Test
  void aClosedOneTakesNoMore() {
    assertThat(outbox.close()).isTrue();
    assertThat(outbox.close()).isFalse();
    assertThat(outbox.add(pending())).isFalse();
  }
}
