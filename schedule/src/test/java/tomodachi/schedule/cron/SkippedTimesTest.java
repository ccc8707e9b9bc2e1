package tomodachi.schedule.cron;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Where clocks go forward: a run that would be in the gap takes place once, right after it; one of
/// an expression for every hour doesn't.
class SkippedTimesTest {

  @Test
  void aRunInTheGapIsRightAfterIt() {
    assertThat(Runs.of("30 2 * * *").in("Europe/Stockholm").after("2026-03-28T00:00", 3))
        .containsExactly(
            "2026-03-28T02:30+01:00", "2026-03-29T03:00+02:00", "2026-03-30T02:30+02:00");
  }

  @Test
  void severalRunsInTheGapAreOne() {
    assertThat(Runs.of("*/20 2 * * *").in("America/New_York").after("2026-03-08T00:00", 2))
        .containsExactly("2026-03-08T03:00-04:00", "2026-03-09T02:00-04:00");
  }

  @Test
  void aRunRightAfterTheGapIsNotMadeTwice() {
    assertThat(Runs.of("0 2,3 * * *").in("Europe/Stockholm").after("2026-03-29T00:00", 2))
        .containsExactly("2026-03-29T03:00+02:00", "2026-03-30T02:00+02:00");
  }

  @Test
  void aRunFromInsideTheLastSecondBeforeTheGapIsRightAfterIt() {
    assertThat(Runs.of("30 2 * * *").in("Europe/Stockholm").after("2026-03-29T01:59:59.9+01:00", 2))
        .containsExactly("2026-03-29T03:00+02:00", "2026-03-30T02:30+02:00");
  }

  @Test
  void everyHourFollowsRealTime() {
    assertThat(Runs.of("30 * * * *").in("Europe/Stockholm").after("2026-03-29T01:00", 2))
        .containsExactly("2026-03-29T01:30+01:00", "2026-03-29T03:30+02:00");
    assertThat(Runs.of("30 0-23 29 3 *").in("Europe/Stockholm").after("2026-03-29T01:00", 2))
        .containsExactly("2026-03-29T01:30+01:00", "2026-03-29T03:30+02:00");
  }

  @Test
  void secondsToo() {
    assertThat(Runs.of("sec:30 59 2 * * *").in("Europe/Stockholm").after("2026-03-29T00:00", 2))
        .containsExactly("2026-03-29T03:00+02:00", "2026-03-30T02:59:30+02:00");
    assertThat(Runs.of("sec:*/30 * * * * *").in("Europe/Stockholm").after("2026-03-29T01:59", 2))
        .containsExactly("2026-03-29T01:59:30+01:00", "2026-03-29T03:00+02:00");
  }

  @Test
  void aGapOfHalfAnHour() {
    assertThat(Runs.of("15 2 * * *").in("Australia/Lord_Howe").after("2026-10-03T12:00", 2))
        .containsExactly("2026-10-04T02:30+11:00", "2026-10-05T02:15+11:00");
    assertThat(Runs.of("15,45 * * * *").in("Australia/Lord_Howe").after("2026-10-04T01:30", 2))
        .containsExactly("2026-10-04T01:45+10:30", "2026-10-04T02:45+11:00");
  }

  @Test
  void aGapOfTwoHours() {
    assertThat(Runs.of("0 2 * * *").in("Antarctica/Troll").after("2026-03-28T12:00", 2))
        .containsExactly("2026-03-29T03:00+02:00", "2026-03-30T02:00+02:00");
  }

  @Test
  void aGapAtMidnight() {
    assertThat(Runs.of("daily").in("Africa/Cairo").after("2026-04-23T12:00", 2))
        .containsExactly("2026-04-24T01:00+03:00", "2026-04-25T00:00+03:00");
    assertThat(Runs.of("daily").in("America/Sao_Paulo").after("2018-11-03T12:00", 2))
        .containsExactly("2018-11-04T01:00-02:00", "2018-11-05T00:00-02:00");
    assertThat(Runs.of("0 0 1 * *").in("America/Havana").after("2026-03-01T00:00"))
        .isEqualTo("2026-04-01T00:00-04:00");
    assertThat(Runs.of("0 0 8 3 *").in("America/Havana").after("2026-03-01T00:00"))
        .isEqualTo("2026-03-08T01:00-04:00");
  }

  @Test
  void aWholeDay() {
    // Samoa had no 30 December 2011.
    assertThat(Runs.of("0 9,17 * * *").in("Pacific/Apia").after("2011-12-29T12:00", 4))
        .containsExactly(
            "2011-12-29T17:00-10:00",
            "2011-12-31T00:00+14:00",
            "2011-12-31T09:00+14:00",
            "2011-12-31T17:00+14:00");
    assertThat(Runs.of("0 9 30 12 * 2011").in("Pacific/Apia").after("2011-12-01T00:00", 2))
        .containsExactly("2011-12-31T00:00+14:00");
    assertThat(Runs.of("0 * 30 12 * 2011").in("Pacific/Apia").after("2011-12-01T00:00"))
        .isEqualTo("none");
  }

  @Test
  void anExplicitZoneRunsOnTimeAfterTheChange() {
    // Python uses the offset of today, so that runs after a change are an hour late.
    assertThat(Runs.of("0 8 * * *").in("Europe/Stockholm").after("2026-03-28T09:00", 2))
        .containsExactly("2026-03-29T08:00+02:00", "2026-03-30T08:00+02:00");
  }

  @Test
  void aFarRunHasTheOffsetOfItsTime() {
    assertThat(Runs.of("30 2 31 3 * 2086").in("Europe/Stockholm").after("2026-11-20T10:00"))
        .isEqualTo("2086-03-31T03:00+02:00");
    assertThat(Runs.of("0 12 1 7 * 2090").in("America/New_York").after("2026-11-20T10:00"))
        .isEqualTo("2090-07-01T12:00-04:00");
  }
}
