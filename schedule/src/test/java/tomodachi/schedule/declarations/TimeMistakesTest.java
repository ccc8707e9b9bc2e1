package tomodachi.schedule.declarations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tomodachi.schedule.Schedule;

/// The texts users see; the lines with places are left out where there is one.
class TimeMistakesTest {

  static final class NoTime {
    @Schedule
    void run() {}
  }

  @Test
  void aScheduleHasATime() {
    assertThat(Refusal.of(new NoTime()))
        .isEqualTo(
            """
            No time is given
                write @Schedule("every 5 minutes"), seconds = 10, or timestamp = "03:00"\
            """);
  }

  static final class Blank {
    @Schedule(value = " ", seconds = -1)
    void run() {}
  }

  @Test
  void blanksAreNoTime() {
    assertThat(Refusal.of(new Blank())).startsWith("No time is given\n");
  }

  static final class IntervalAndTimestamp {
    @Schedule(interval = "5m", timestamp = "03:00")
    void run() {}
  }

  @Test
  void anIntervalAndATimestampAreNotBothTaken() {
    assertThat(Refusal.of(new IntervalAndTimestamp()))
        .isEqualTo(
            """
            More than one time is given: interval = "5m", timestamp = "03:00"
                keep one of them\
            """);
  }

  static final class All {
    @Schedule(value = "5m", interval = "6m", seconds = 10, timestamp = "03:00")
    void run() {}
  }

  @Test
  void ofTimesThereIsOne() {
    assertThat(Refusal.of(new All()))
        .isEqualTo(
            """
            More than one time is given: value = "5m", interval = "6m", seconds = 10, timestamp = "03:00"
                keep one of them\
            """);
  }

  static final class NoSeconds {
    @Schedule(seconds = 0)
    void run() {}
  }

  @Test
  void zeroSecondsAreRefused() {
    assertThat(Refusal.of(new NoSeconds()))
        .isEqualTo(
            """
            seconds must be 1 or more, was 0
                write seconds = 10, or leave it out\
            """);
  }

  static final class NegativeSeconds {
    @Schedule(seconds = -5)
    void run() {}
  }

  @Test
  void negativeSecondsAreRefused() {
    assertThat(Refusal.of(new NegativeSeconds()))
        .isEqualTo(
            """
            seconds must be 1 or more, was -5
                write seconds = 10, or leave it out\
            """);
  }

  static final class ManySeconds {
    @Schedule(seconds = Integer.MAX_VALUE)
    void run() {}
  }

  @Test
  void secondsForMoreThanTenYearsAreRefused() {
    assertThat(Refusal.of(new ManySeconds()))
        .isEqualTo(
            """
            "seconds = 2147483647" is longer than 10 years
                write a timestamp, such as timestamp = "2040-01-01 00:00"\
            """);
  }

  static final class BareNumber {
    @Schedule("5")
    void run() {}
  }

  @Test
  void aBareNumberIsShownBothItsReadings() {
    assertThat(Refusal.of(new BareNumber()))
        .isEqualTo(
            """
            A bare number has no unit: write 5s for every 5 seconds, or 5 * * * * for minute 5 of every hour
                5
                ^
                correct the place that is marked\
            """);
  }

  static final class BadCron {
    @Schedule("0 25 * * *")
    void run() {}
  }

  @Test
  void anExpressionIsShownWithTheFaultMarked() {
    assertThat(Refusal.of(new BadCron()))
        .isEqualTo(
            """
            Hour "25" is out of range: write 0 to 23
                0 25 * * *
                  ^^
                correct the place that is marked\
            """);
  }

  static final class Never {
    @Schedule("0 0 30 2 *")
    void run() {}
  }

  @Test
  void anExpressionThatCanNeverFireIsRefused() {
    assertThat(Refusal.of(new Never()))
        .isEqualTo(
            """
            "0 0 30 2 *" can never fire: there is no such date
                correct its day, month or year\
            """);
  }

  static final class BadTimestamp {
    @Schedule(timestamp = "2026-02-30 10:00")
    void run() {}
  }

  @Test
  void aDateThatThereIsNotIsRefused() {
    assertThat(Refusal.of(new BadTimestamp()))
        .isEqualTo(
            """
            February 2026 has 28 days, no day 30: "2026-02-30 10:00"
                correct the day\
            """);
  }

  static final class Many {
    @Schedule
    void first() {}

    @Schedule(value = "0s", timezone = "Mars", jitter = "x")
    void second() {}

    @Schedule("evry minute")
    void third(int number) {}
  }

  @Test
  void allMistakesAreToldTogether() {
    assertThat(
            Refusal.textOf(new Many())
                .lines()
                .filter(line -> !line.isEmpty() && !line.startsWith(" ")))
        .containsExactly(
            "6 mistakes, nothing was started",
            "No time is given",
            "\"Mars\" is no time zone",
            "\"0s\" is no time between runs",
            "jitter \"x\" isn't a duration such as 30s, 1h30m or 500ms",
            "\"evry minute\" is no interval",
            "Parameter \"number\" of type int gets no value from @Schedule");
  }
}
