package tomodachi.schedule.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tomodachi.schedule.CronExpression;
import tomodachi.schedule.internal.plan.Timetable;

class SeriesTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static Series every(Duration span) {
    return new Series(new Timetable.Interval(span), START, START, Duration.ZERO, new Random(1));
  }

  private static Instant at(long seconds) {
    return START.plusSeconds(seconds);
  }

  @Test
  void intervalsAreCountedFromTheAnchor() {
    var series = every(Duration.ofSeconds(10));

    assertThat(series.next()).isEqualTo(at(10));
    assertThat(series.take(at(10))).isEqualTo(new Occurrence(at(10), 0));
    assertThat(series.next()).isEqualTo(at(20));
  }

  @Test
  void aRunThatBeginsLateDoesNotShiftTheNext() {
    var series = every(Duration.ofSeconds(10));

    assertThat(series.take(at(17))).isEqualTo(new Occurrence(at(10), 0));
    assertThat(series.next()).isEqualTo(at(20));
  }

  @Test
  void afterAStallThereIsOneRunForTheLatestTimeThatCountsTheOthers() {
    var series = every(Duration.ofSeconds(10));

    assertThat(series.take(at(45))).isEqualTo(new Occurrence(at(40), 3));
    assertThat(series.next()).isEqualTo(at(50));
  }

  @Test
  void afterAVeryLongStallThereIsStillARunForTheLatestTime() {
    var series = every(Duration.ofSeconds(10));

    var run = series.take(at(1_000_005));

    assertThat(run).isEqualTo(new Occurrence(at(1_000_000), Occurrence.MOST_MISSED));
    assertThat(series.next()).isEqualTo(at(1_000_010));
  }

  @Test
  void theLatestTimeMayLieFarBack() {
    var nightly = CronExpression.parse("sec:* * 3 * * *");
    var series =
        new Series(
            new Timetable.Calendar(nightly, ZoneOffset.UTC),
            START,
            START,
            Duration.ZERO,
            new Random(1));

    var run = series.take(START.plus(Duration.ofHours(20)));

    assertThat(run)
        .isEqualTo(new Occurrence(Instant.parse("2026-01-01T03:59:59Z"), Occurrence.MOST_MISSED));
    assertThat(series.next()).isEqualTo(Instant.parse("2026-01-02T03:00:00Z"));
  }

  @Test
  void jitterDelaysTheBeginAndLeavesTheScheduledTime() {
    var series =
        new Series(
            new Timetable.Interval(Duration.ofSeconds(10)),
            START,
            START,
            Duration.ofSeconds(5),
            new Random(1));

    var late = series.due() - at(10).toEpochMilli();

    assertThat(late).isBetween(1L, 5000L);
    assertThat(series.next()).isEqualTo(at(10));
    assertThat(series.take(Instant.ofEpochMilli(series.due())).scheduledTime()).isEqualTo(at(10));
  }

  @Test
  void oneInstantIsDueOnce() {
    var series =
        new Series(
            new Timetable.Once(at(5), ZoneOffset.UTC), START, START, Duration.ZERO, new Random(1));

    assertThat(series.take(at(9))).isEqualTo(new Occurrence(at(5), 0));
    assertThat(series.next()).isNull();
    assertThat(series.due()).isEqualTo(Long.MAX_VALUE);
    assertThatIllegalStateException().isThrownBy(() -> series.take(at(10)));
  }
}
