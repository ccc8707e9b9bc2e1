package tomodachi.schedule.cron;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.schedule.CronExpression;

/// The year, which may be the sixth field.
class YearsTest {

  @Test
  void aYearLimitsTheRuns() {
    assertThat(Runs.of("0 0 1 jan/6 * 2027").after("2026-11-20T10:00", 9))
        .containsExactly("2027-01-01T00:00", "2027-07-01T00:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 0 1 1 * 2027,2030-2031  | 2027 2030 2031",
        "0 0 1 1 * 2028-2040/5     | 2028 2033 2038",
        "0 0 1 1 * 2090/4          | 2030 2034 2038 2042",
        "sec:0 0 0 1 1 * 2027      | 2027",
        "sec:0 0 0 1 1 * */30      | 2040 2070",
      })
  void yearsAreAFieldAsOthers(String expression, String years) {
    var count = years.split(" ").length;

    assertThat(Runs.of(expression).after("2026-11-20T10:00", count))
        .extracting(run -> run.substring(0, 4))
        .containsExactly(years.split(" "));
  }

  @Test
  void aYearThatIsOverHasNoRunsButIsNoMistake() {
    var cron = CronExpression.parse("0 0 24 12 * 2025");

    assertThat(cron.neverFires()).isFalse();
    assertThat(Runs.of("0 0 24 12 * 2025").after("2026-11-20T10:00")).isEqualTo("none");
  }

  @Test
  void theLastYearIs2099() {
    assertThat(Runs.of("0 * * * *").after("2099-12-31T22:30", 5))
        .containsExactly("2099-12-31T23:00");
    assertThat(Runs.of("0 * * * *").after("2100-01-01T00:00")).isEqualTo("none");
    assertThat(Runs.of("0 * * * *").after("+999999999-12-31T23:59:59.9")).isEqualTo("none");
  }

  @Test
  void theFirstYearIs1970() {
    assertThat(Runs.of("0 0 * * *").after("1969-12-31T00:00")).isEqualTo("1970-01-01T00:00");
    assertThat(Runs.of("0 0 29 2 *").after("1066-10-14T09:00")).isEqualTo("1972-02-29T00:00");
    assertThat(Runs.of("0 0 * * *").after("-999999999-01-01T00:00")).isEqualTo("1970-01-01T00:00");
  }
}
