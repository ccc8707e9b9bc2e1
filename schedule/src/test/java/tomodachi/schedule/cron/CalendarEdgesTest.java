package tomodachi.schedule.cron;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where months and years end.
class CalendarEdgesTest {

  @Test
  void aLaterMonthBeginsWithItsFirstDay() {
    // Python, from 20 November, goes on to the 21st of December.
    assertThat(Runs.of("0 0 * 12 *").after("2026-11-20T10:00", 2))
        .containsExactly("2026-12-01T00:00", "2026-12-02T00:00");
  }

  @Test
  void theThirtyFirstIsOnlyInLongMonths() {
    assertThat(Runs.of("0 0 31 * *").after("2026-01-31T00:00", 4))
        .containsExactly(
            "2026-03-31T00:00", "2026-05-31T00:00", "2026-07-31T00:00", "2026-08-31T00:00");
  }

  @Test
  void theTwentyNinthOfFebruaryIsInLeapYears() {
    assertThat(Runs.of("0 12 29 2 *").after("2026-01-01T00:00", 2))
        .containsExactly("2028-02-29T12:00", "2032-02-29T12:00");
    assertThat(Runs.of("0 12 29 2 *").after("1999-01-01T00:00")).isEqualTo("2000-02-29T12:00");
  }

  @Test
  void thereIsNoLeapYearAfter2096() {
    assertThat(Runs.of("0 0 29 2 *").after("2096-02-29T00:00")).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource({
    "* * * * *,        2026-12-31T23:59:59, 2027-01-01T00:00",
    "59 23 31 12 *,    2026-12-31T23:59,    2027-12-31T23:59",
    "59 23 31 12 *,    2026-12-31T23:58:59, 2026-12-31T23:59",
    "0 0 1 1 *,        2026-01-01T00:00,    2027-01-01T00:00",
    "30 4 * * *,       2028-02-28T05:00,    2028-02-29T04:30",
    "30 4 * * *,       2027-02-28T05:00,    2027-03-01T04:30",
    "15 10 * * *,      2026-11-20T10:14:59, 2026-11-20T10:15",
    "15 10 * * *,      2026-11-20T10:15,    2026-11-21T10:15",
    "'15 10,12 * * *', 2026-11-20T10:16,    2026-11-20T12:15",
    "'15,45 10 * * *', 2026-11-20T10:16,    2026-11-20T10:45",
  })
  void aFieldCarriesIntoTheNext(String expression, String after, String next) {
    assertThat(Runs.of(expression).after(after)).isEqualTo(next);
  }
}
