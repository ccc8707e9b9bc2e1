package tomodachi.schedule.cron;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// `L`, `L-n`, `LW` and `nW`.
class MonthDaysTest {

  @Test
  void theLastDayIsThatOfEachMonth() {
    assertThat(Runs.of("0 0 L * *").after("2027-12-31T00:00", 4))
        .containsExactly(
            "2028-01-31T00:00", "2028-02-29T00:00", "2028-03-31T00:00", "2028-04-30T00:00");
  }

  @Test
  void daysAreCountedBackFromTheLast() {
    assertThat(Runs.of("0 0 L-2 * *").after("2026-01-30T00:00", 3))
        .containsExactly("2026-02-26T00:00", "2026-03-29T00:00", "2026-04-28T00:00");
  }

  @Test
  void aMonthTooShortToCountBackHasNoSuchDay() {
    assertThat(Runs.of("0 0 L-30 * *").after("2026-01-15T00:00", 2))
        .containsExactly("2026-03-01T00:00", "2026-05-01T00:00");
  }

  @Test
  void theLastWorkdayIsAtMostAFriday() {
    // 31 January 2026 is a Saturday, 31 May a Sunday.
    assertThat(Runs.of("0 9 LW * *").after("2026-01-01T00:00", 5))
        .containsExactly(
            "2026-01-30T09:00",
            "2026-02-27T09:00",
            "2026-03-31T09:00",
            "2026-04-30T09:00",
            "2026-05-29T09:00");
  }

  @Test
  void theNearestWorkdayIsTheDayBeforeASaturdayAndTheDayAfterASunday() {
    // 15 August 2026 is a Saturday, 15 November a Sunday, 15 October a Thursday.
    assertThat(Runs.of("0 0 15W 8,10,11 *").after("2026-08-01T00:00", 3))
        .containsExactly("2026-08-14T00:00", "2026-10-15T00:00", "2026-11-16T00:00");
  }

  @Test
  void theNearestWorkdayIsInTheSameMonth() {
    // 1 August 2026 is a Saturday, 31 May 2026 a Sunday.
    assertThat(Runs.of("0 0 1W 8 *").after("2026-01-01T00:00")).isEqualTo("2026-08-03T00:00");
    assertThat(Runs.of("0 0 31W 5 *").after("2026-01-01T00:00")).isEqualTo("2026-05-29T00:00");
  }

  @Test
  void aMonthWithoutTheDayHasNoWorkdayNearIt() {
    assertThat(Runs.of("0 0 31w 4,6,7 *").after("2026-01-01T00:00", 2))
        .containsExactly("2026-07-31T00:00", "2027-07-30T00:00");
  }

  @Test
  void aListMayMixThem() {
    assertThat(Runs.of("0 0 1,15W,L-1,L * *").after("2026-11-01T00:00", 4))
        .containsExactly(
            "2026-11-16T00:00", "2026-11-29T00:00", "2026-11-30T00:00", "2026-12-01T00:00");
  }
}
