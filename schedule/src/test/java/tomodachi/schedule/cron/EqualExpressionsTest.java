package tomodachi.schedule.cron;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.schedule.CronExpression;

/// Two expressions are equal when their fields allow the same.
class EqualExpressionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/15 * * * *    | 0,15,30,45 * * * *",
        "0 0 * * 0       | @weekly",
        "0 0 * * *       | 0 0 * * ? 1970-2099",
        "0 0 1-31 * *    | daily",
        "0 0 * * Lfri    | 0 0 * * L5",
        "0 0 * * fri#1   | 0 0 * * 5#1",
        "0 0 1W,LW,L-3 * * | 0 0 L-3,LW,1w * *",
      })
  void theSameInOtherWordsIsEqual(String one, String other) {
    assertThat(CronExpression.parse(one))
        .isEqualTo(CronExpression.parse(other))
        .hasSameHashCodeAs(CronExpression.parse(other));
  }

  @Test
  void whatRunsAtOtherTimesIsNot() {
    var cron = CronExpression.parse("0 0 1 * *");

    assertThat(cron)
        .isNotEqualTo(CronExpression.parse("0 0 1W * *"))
        .isNotEqualTo(CronExpression.parse("0 0 1 * mon"))
        .isNotEqualTo(CronExpression.parse("0 0 1 * * 2027"))
        .isNotEqualTo(CronExpression.parse("1 0 1 * *"))
        .isNotEqualTo("0 0 1 * *");
  }
}
