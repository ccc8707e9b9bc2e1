package benchmarks.schedule.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What processes tell each other.
final class LinesTest {

  @Test
  void aStepComesAsItWasSent() {
    var beat = new Step.Beat(1_000, 12);
    var next = new Step.Next(Expression.LEAP_DAY, Duration.ofMillis(300));

    assertThat(Step.parse(beat.line())).isEqualTo(beat);
    assertThat(Step.parse(next.line())).isEqualTo(next);
  }

  @Test
  void punctualityComesAsItWasSent() {
    var punctuality = new Punctuality(new Lateness(1, 2, 3), new Lateness(4, 5, 6), 7);

    assertThat(Punctuality.parse(punctuality.line())).isEqualTo(punctuality);
  }

  @Test
  void percentilesAreRunsThatTookPlace() {
    assertThat(Lateness.of(LongStream.rangeClosed(1, 200).toArray()))
        .isEqualTo(new Lateness(100, 198, 200));
    assertThat(Lateness.of(new long[] {9})).isEqualTo(new Lateness(9, 9, 9));
  }
}
