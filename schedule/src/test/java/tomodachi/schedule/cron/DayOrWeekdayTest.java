package tomodachi.schedule.cron;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which of day and weekday counts.
class DayOrWeekdayTest {

  @Test
  void oneOfBothIsEnough() {
    assertThat(Runs.of("0 10 1-7 * mon").after("2026-11-20T10:00", 5))
        .containsExactly(
            "2026-11-23T10:00",
            "2026-11-30T10:00",
            "2026-12-01T10:00",
            "2026-12-02T10:00",
            "2026-12-03T10:00");
  }

  @ParameterizedTest
  @CsvSource({
    "0 0 13 * *, 2026-12-13T00:00",
    "0 0 13 * ?, 2026-12-13T00:00",
    "0 0 * * fri, 2026-11-27T00:00",
    "0 0 ? * fri, 2026-11-27T00:00",
    "0 0 ? * ?, 2026-11-21T00:00",
  })
  void whatMayBeAnyDoesNotCount(String expression, String next) {
    assertThat(Runs.of(expression).after("2026-11-20T10:00")).isEqualTo(next);
  }

  @Test
  void aStepCountsAsADay() {
    assertThat(Runs.of("0 0 */10 * fri").after("2026-11-20T10:00", 3))
        .containsExactly("2026-11-27T00:00", "2026-11-30T00:00", "2026-12-04T00:00");
  }

  @Test
  void aWeekdayHelpsADayThatNeverComes() {
    assertThat(Runs.of("0 0 30 2 mon").after("2026-11-20T10:00")).isEqualTo("2027-02-01T00:00");
  }
}
