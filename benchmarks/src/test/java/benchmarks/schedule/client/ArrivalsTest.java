package benchmarks.schedule.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ArrivalsTest {

  private static final Instant FIRST = Instant.parse("2025-01-15T00:00:00Z");

  private final Arrivals arrivals = new Arrivals(2, 3);

  @Test
  void runsBeforeAndAfterDoNotCount() throws InterruptedException {
    arrivals.arrive(FIRST);
    arrivals.begin(FIRST);
    arrivals.arrive(FIRST.minusSeconds(1));
    arrivals.arrive(FIRST.plusSeconds(3));
    arrivals.arrive(FIRST.plusSeconds(2));

    arrivals.await(Duration.ZERO);

    assertThat(arrivals.count()).isOne();
    assertThat(arrivals.result().missed()).isEqualTo(5);
  }

  @Test
  void whatTheHandlerIsToldIsKeptApart() {
    arrivals.begin(FIRST);
    arrivals.arrive(FIRST, FIRST.plusMillis(7));

    var result = arrivals.result();

    assertThat(result.told()).isEqualTo(new Lateness(7_000_000, 7_000_000, 7_000_000));
    assertThat(result.entered().max()).isPositive();
  }

  @Test
  void moreRunsThanSchedulesAreAFailure() {
    arrivals.begin(FIRST);
    arrivals.arrive(FIRST);
    arrivals.arrive(FIRST);
    arrivals.arrive(FIRST);

    assertThatIllegalStateException()
        .isThrownBy(arrivals::result)
        .withMessage("3 runs of 2 schedules in a second");
  }

  @Test
  void noRunsAreAFailure() {
    arrivals.begin(FIRST);

    assertThatIllegalStateException()
        .isThrownBy(arrivals::result)
        .withMessage("No handler has run");
  }

  @Test
  void aScheduledTimeIsAWholeSecond() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> arrivals.arrive(FIRST.plusMillis(1)))
        .withMessage("No whole second: " + FIRST.plusMillis(1));
  }
}
