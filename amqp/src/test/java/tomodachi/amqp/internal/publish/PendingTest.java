package tomodachi.amqp.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PendingTest {

  private static final Duration NO_WAIT = Duration.ZERO;

  private final Window window = new Window();
  private final List<Boolean> emptyAtAnswer = new ArrayList<>();

  private Pending pending() throws InterruptedException {
    var message = new Outgoing("", "q", true, new BasicProperties(), new byte[0]);
    assertThat(window.enter(0, NO_WAIT)).isTrue();
    var pending = new Pending(message, Duration.ofSeconds(1), 0, window);
    var _ = pending.answer().whenComplete((_, _) -> emptyAtAnswer.add(isEmpty()));
    return pending;
  }

  private boolean isEmpty() {
    try {
      return window.awaitEmpty(NO_WAIT);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void confirmedOnesHaveTheirRoomUntilAllAreAnswered() throws Exception {
    Pending.confirmed(List.of(pending(), pending()));

    assertThat(emptyAtAnswer).containsExactly(false, false);
    assertThat(isEmpty()).isTrue();
  }

  @Test
  void aFailedOneHasItsRoomUntilItIsAnswered() throws Exception {
    pending().failed("no room", null);

    assertThat(emptyAtAnswer).containsExactly(false);
    assertThat(isEmpty()).isTrue();
  }

  @Test
  void anAbandonedOneKeepsItsRoom() throws Exception {
    pending().abandoned("no confirm");

    assertThat(isEmpty()).isFalse();
  }
}
