package tomodachi.amqp.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tomodachi.amqp.contract.Broker;
import tomodachi.testing.ManualTimeline;
import tomodachi.testing.contract.Timing;

/// Delays of hours, in manual time.
class LongDelayTest extends AmqpChecks {

  private static final class Manual extends AmqpBehaviour {
    @Override
    Broker connect() throws IOException {
      return Broker.embedded(Timing.manual(new ManualTimeline()));
    }
  }

  LongDelayTest() {
    super(new Manual());
  }

  @Test
  void aLongDelayIsWaitedInLegsNoHandlerSees() throws Exception {
    queue("poison");
    var failing = new PoisonChecks.Failing(Duration.ofHours(20));
    start(failing);
    send("order.placed", "slow");
    Awaitility.await().atMost(PATIENCE).until(() -> failing.calls.size() == 1);

    pass(Duration.ofHours(14));
    assertThat(failing.calls).hasSize(1);
    pass(Duration.ofHours(7));

    assertThat(failing.calls).hasSize(2);
  }
}
