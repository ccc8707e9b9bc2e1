package tomodachi.schedule.declarations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tomodachi.schedule.Schedule;
import tomodachi.testing.RunningService;

/// The texts users see; the lines with places are left out.
class JitterMistakesTest {

  static final class NoTime {
    @Schedule(value = "hourly", jitter = "0s")
    void run() {}
  }

  @Test
  void noJitterIsWrittenAsNone() {
    assertThat(Refusal.of(new NoTime()))
        .isEqualTo(
            """
            jitter "0s" is no time
                write it as jitter = "30s", or leave it out\
            """);
  }

  static final class Negative {
    @Schedule(value = "hourly", jitter = "PT-5S")
    void run() {}
  }

  @Test
  void jitterIsNotNegative() {
    assertThat(Refusal.of(new Negative()))
        .isEqualTo(
            """
            jitter "PT-5S" is no time
                write it as jitter = "30s", or leave it out\
            """);
  }

  static final class PartsOfAMillisecond {
    @Schedule(value = "hourly", jitter = "PT0.0015S")
    void run() {}
  }

  @Test
  void jitterIsInWholeMilliseconds() {
    assertThat(Refusal.of(new PartsOfAMillisecond()))
        .isEqualTo(
            """
            jitter "PT0.0015S" has parts of a millisecond
                write whole milliseconds\
            """);
  }

  static final class BareNumber {
    @Schedule(value = "hourly", jitter = "30")
    void run() {}
  }

  @Test
  void jitterHasAUnit() {
    assertThat(Refusal.of(new BareNumber()))
        .isEqualTo(
            """
            jitter "30" isn't a duration such as 30s, 1h30m or 500ms
                write it as jitter = "30s", or leave it out\
            """);
  }

  static final class AsLongAsTheInterval {
    @Schedule(seconds = 10, jitter = "10s")
    void run() {}
  }

  @Test
  void jitterIsShorterThanADuration() {
    assertThat(Refusal.of(new AsLongAsTheInterval()))
        .isEqualTo(
            """
            jitter "10s" isn't shorter than the time between runs, 10s
                make it shorter than that\
            """);
  }

  static final class AsLongAsTheLeastGap {
    @Schedule(value = "0,5 3 * * *", jitter = "30m", timezone = "UTC")
    void run() {}
  }

  @Test
  void jitterIsShorterThanTheLeastTimeBetweenTheNextRuns() {
    assertThat(Refusal.of(new AsLongAsTheLeastGap()))
        .isEqualTo(
            """
            jitter "30m" isn't shorter than the time between runs, 5m
                make it shorter than that\
            """);
  }

  static final class OfCenturies {
    @Schedule(timestamp = "2026-12-24 18:00", jitter = "P1000000000D")
    void run() {}
  }

  @Test
  void jitterIsShorterThanTenYears() {
    assertThat(Refusal.of(new OfCenturies()))
        .isEqualTo(
            """
            jitter "P1000000000D" isn't shorter than the time between runs, 3653d
                make it shorter than that\
            """);
  }

  static final class Fits {
    @Schedule(value = "hourly", jitter = "59m")
    void everyHour() {}

    @Schedule(timestamp = "2026-12-24 18:00", jitter = "2d")
    void once() {}

    @Schedule(value = "0 0 1 1 * 2020", jitter = "1h")
    void over() {}
  }

  @Test
  void aShorterJitterIsTaken() {
    try (var service = RunningService.start(new Fits())) {
      assertThat(service.context().ready()).isTrue();
    }
  }
}
