package tomodachi.messaging.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BackoffTest {

  private final Backoff backoff = new Backoff(new Random(1));

  @Test
  void thePausesDoubleUpToThreeSeconds() {
    for (var millis : new int[] {50, 100, 200, 400, 800, 1600, 3000, 3000, 3000}) {
      assertThat(backoff.next())
          .isBetween(Duration.ofMillis(millis / 2), Duration.ofMillis(millis));
    }
  }

  @Test
  void aResetBeginsAgain() {
    backoff.next();
    backoff.next();
    backoff.reset();

    assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofMillis(50));
  }
}
