package tomodachi.schedule.cron;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.schedule.CronExpression;

/// Expressions that no day of any year matches.
class NeverFiringTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 0 30 2 *",
        "0 0 31 2 *",
        "* * 30,31 2 *",
        "0 0 31 2,4,6,9,11 *",
        "0 0 29 2 * 2027",
        "0 0 29 2 * 2097-2099",
        "0 0 31W 4 *",
        "0 0 L-29 2 *",
        "0 0 L-30 2,4,6,9,11 *",
        "0 0 * 2 fri#5 2028",
        "sec:* * * 30 2 *",
      })
  void itNeverFires(String expression) {
    var cron = CronExpression.parse(expression);

    assertThat(cron.neverFires()).isTrue();
    assertThat(Runs.of(expression).after("1970-01-01T00:00")).isEqualTo("none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 0 29 2 *",
        "0 0 * 2 fri#5",
        "0 0 30 2 mon",
        "0 0 31 2,3 *",
        "0 0 29W 2 *",
        "0 0 L-28 2 *",
        "0 0 L 2 *",
        "0 0 1 1 * 1970",
        "0 0 24 12 * 2025",
        "daily",
      })
  void itFires(String expression) {
    assertThat(CronExpression.parse(expression).neverFires()).isFalse();
  }
}
