package tomodachi.schedule.cron;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Steps count as Python's do.
class StepsTest {

  @Test
  void aStepOfAllTakesWhatIsDivisible() {
    assertThat(Runs.of("*/25 * * * *").after("2026-11-20T10:00", 4))
        .containsExactly(
            "2026-11-20T10:25", "2026-11-20T10:50", "2026-11-20T11:00", "2026-11-20T11:25");
  }

  @Test
  void everySecondDayIsAnEvenOne() {
    assertThat(Runs.of("0 0 */2 * *").after("2026-10-29T12:00", 3))
        .containsExactly("2026-10-30T00:00", "2026-11-02T00:00", "2026-11-04T00:00");
  }

  @Test
  void everyFifthMonthIsMayAndOctober() {
    assertThat(Runs.of("0 0 1 */5 *").after("2026-01-01T00:00", 3))
        .containsExactly("2026-05-01T00:00", "2026-10-01T00:00", "2027-05-01T00:00");
  }

  @Test
  void aStepFromAValueCountsBothWays() {
    assertThat(Runs.of("7/8 * * * *").after("2026-11-20T10:00", 8))
        .containsExactly(
            "2026-11-20T10:07",
            "2026-11-20T10:15",
            "2026-11-20T10:23",
            "2026-11-20T10:31",
            "2026-11-20T10:39",
            "2026-11-20T10:47",
            "2026-11-20T10:55",
            "2026-11-20T11:07");
    assertThat(Runs.of("59/20 * * * *").after("2026-11-20T10:00", 3))
        .containsExactly("2026-11-20T10:19", "2026-11-20T10:39", "2026-11-20T10:59");
  }

  @Test
  void aStepFromANameCountsToo() {
    assertThat(Runs.of("0 0 1 mar/3 *").after("2026-01-01T00:00", 4))
        .containsExactly(
            "2026-03-01T00:00", "2026-06-01T00:00", "2026-09-01T00:00", "2026-12-01T00:00");
  }

  @Test
  void sundayIsSevenToo() {
    assertThat(Runs.of("0 0 * * 1/2").after("2026-11-22T00:00", 4))
        .containsExactly(
            "2026-11-23T00:00", "2026-11-25T00:00", "2026-11-27T00:00", "2026-11-29T00:00");
    assertThat(Runs.of("0 0 * * */7").after("2026-11-22T00:00")).isEqualTo("2026-11-29T00:00");
  }

  @Test
  void aStepInARangeCountsFromItsBegin() {
    assertThat(Runs.of("10-30/8 * * * *").after("2026-11-20T10:00", 4))
        .containsExactly(
            "2026-11-20T10:10", "2026-11-20T10:18", "2026-11-20T10:26", "2026-11-20T11:10");
  }

  @Test
  void aStepBeyondTheEndTakesOneValue() {
    assertThat(Runs.of("*/90 * * * *").after("2026-11-20T10:00", 2))
        .containsExactly("2026-11-20T11:00", "2026-11-20T12:00");
    assertThat(Runs.of("5/9999 * * * *").after("2026-11-20T10:00", 2))
        .containsExactly("2026-11-20T10:05", "2026-11-20T11:05");
  }
}
