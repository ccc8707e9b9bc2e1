package tomodachi.schedule.cron;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Where clocks go back: a local time that is repeated has its run at the first pass; an expression
/// for every hour runs in both.
class RepeatedTimesTest {

  @Test
  void aRepeatedTimeRunsOnce() {
    assertThat(Runs.of("30 2 * * *").in("Europe/Stockholm").after("2026-10-24T12:00", 2))
        .containsExactly("2026-10-25T02:30+02:00", "2026-10-26T02:30+01:00");
  }

  @Test
  void aRepeatedHourRunsOnce() {
    assertThat(Runs.of("*/30 1,2 * * *").in("America/New_York").after("2026-11-01T00:00", 5))
        .containsExactly(
            "2026-11-01T01:00-04:00",
            "2026-11-01T01:30-04:00",
            "2026-11-01T02:00-05:00",
            "2026-11-01T02:30-05:00",
            "2026-11-02T01:00-05:00");
  }

  @Test
  void theSecondPassHasNoRuns() {
    assertThat(Runs.of("*/15 2,3 * * *").in("Europe/Stockholm").after("2026-10-25T02:20:00+01:00"))
        .isEqualTo("2026-10-25T03:00+01:00");
    assertThat(
            Runs.of("*/15 2,3 * * *").in("Europe/Stockholm").after("2026-10-25T02:59:59.9+02:00"))
        .isEqualTo("2026-10-25T03:00+01:00");
    assertThat(Runs.of("0 2 * * *").in("Europe/Stockholm").after("2026-10-25T02:59:59+01:00"))
        .isEqualTo("2026-10-26T02:00+01:00");
  }

  @Test
  void everyHourRunsInBoth() {
    assertThat(Runs.of("*/30 * * * *").in("Europe/Stockholm").after("2026-10-25T01:45", 5))
        .containsExactly(
            "2026-10-25T02:00+02:00",
            "2026-10-25T02:30+02:00",
            "2026-10-25T02:00+01:00",
            "2026-10-25T02:30+01:00",
            "2026-10-25T03:00+01:00");
  }

  @Test
  void everySecondRunsInBoth() {
    assertThat(Runs.of("every second").in("Europe/Stockholm").after("2026-10-25T02:59:58+02:00", 3))
        .containsExactly(
            "2026-10-25T02:59:59+02:00", "2026-10-25T02:00+01:00", "2026-10-25T02:00:01+01:00");
  }

  @Test
  void halfAnHour() {
    assertThat(Runs.of("45 1 * * *").in("Australia/Lord_Howe").after("2026-04-04T12:00", 2))
        .containsExactly("2026-04-05T01:45+11:00", "2026-04-06T01:45+10:30");
    assertThat(Runs.of("45 * * * *").in("Australia/Lord_Howe").after("2026-04-05T01:30+11:00", 3))
        .containsExactly(
            "2026-04-05T01:45+11:00", "2026-04-05T01:45+10:30", "2026-04-05T02:45+10:30");
  }

  @Test
  void aRepeatedMidnight() {
    assertThat(Runs.of("daily").in("America/Havana").after("2026-10-31T12:00", 2))
        .containsExactly("2026-11-01T00:00-04:00", "2026-11-02T00:00-05:00");
    // In Cairo 23 hours are repeated, so the day after begins once.
    assertThat(Runs.of("daily").in("Africa/Cairo").after("2026-10-29T12:00", 2))
        .containsExactly("2026-10-30T00:00+02:00", "2026-10-31T00:00+02:00");
    assertThat(Runs.of("30 23 * * *").in("Africa/Cairo").after("2026-10-29T12:00", 2))
        .containsExactly("2026-10-29T23:30+03:00", "2026-10-30T23:30+02:00");
  }

  @Test
  void theLastAllowedDayIsRepeatedToItsEnd() {
    assertThat(Runs.of("30 * 29 10 * 2026").in("Africa/Cairo").after("2026-10-29T23:00+03:00", 9))
        .containsExactly("2026-10-29T23:30+03:00", "2026-10-29T23:30+02:00");
  }

  @Test
  void anExplicitZoneRunsOnceAtAChange() {
    // Python uses the offset of before the change, and runs twice.
    assertThat(Runs.of("0 3 * * *").in("Europe/Stockholm").after("2026-10-24T12:00", 2))
        .containsExactly("2026-10-25T03:00+01:00", "2026-10-26T03:00+01:00");
  }
}
