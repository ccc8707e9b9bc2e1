package tomodachi.schedule.cron;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.schedule.CronExpression;

/// Lists, names and ranges, also those past the end of a field.
class RangesTest {

  @Test
  void aListMayHaveEverything() {
    assertThat(Runs.of("5,40-42,*/30 10 * * *").after("2026-11-20T00:00", 6))
        .containsExactly(
            "2026-11-20T10:00",
            "2026-11-20T10:05",
            "2026-11-20T10:30",
            "2026-11-20T10:40",
            "2026-11-20T10:41",
            "2026-11-20T10:42");
  }

  @Test
  void aReversedRangeOfNumbersGoesPastTheEnd() {
    assertThat(Runs.of("50-10/20 9 * * *").after("2026-11-20T00:00", 3))
        .containsExactly("2026-11-20T09:10", "2026-11-20T09:50", "2026-11-21T09:10");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 22-2 * * *     | 0 0,1,2,22,23 * * *
          0 22-2/2 * * *   | 0 22,0,2 * * *
          0 0 28-3 * *     | 0 0 28,29,30,31,1,2,3 * *
          0 0 28-3/2 * *   | 0 0 28,30,1,3 * *
          0 0 1 nov-feb *  | 0 0 1 1,2,11,12 *
          0 0 1 11-2/3 *   | 0 0 1 nov,feb *
          0 0 * * fri-mon  | 0 0 * * 0,1,5,6
          0 0 * * fri-sun  | 0 0 * * 5-7
          0 0 * * 5-0      | 0 0 * * 5,6,0
          0 0 * * 7-2      | 0 0 * * sun,mon,tue
          0 0 * * sun-sat  | 0 0 * * 0-7
          0 0 * * mon-sun  | 0 0 * * 1-7
          0 0 * * fri-mon/2| 0 0 * * fri,sun
          0 0 * * tue-mon  | 0 0 * * 2,3,4,5,6,0,1
          59-0 * * * *     | 59,0 * * * *
          sec:58-2 0 0 * * * | sec:58,59,0,1,2 0 0 * * *
          """)
  void aRangeGoesPastTheEnd(String wrapped, String list) {
    assertThat(CronExpression.parse(wrapped)).isEqualTo(CronExpression.parse(list));
  }

  @ParameterizedTest
  @CsvSource({
    "0 0 1 JAN *,     0 0 1 1 *",
    "0 0 1 Feb-apr *, 0 0 1 2-4 *",
    "0 0 * * SUN,     0 0 * * 0",
    "0 0 * * sun,     0 0 * * 7",
    "0 0 l * ?,       0 0 L * *",
    "00 007 * * *,    0 7 * * *",
  })
  void namesAndNumbersAreAlike(String one, String other) {
    assertThat(CronExpression.parse(one)).isEqualTo(CronExpression.parse(other));
  }

  @Test
  void blanksAroundAndBetweenFieldsDoNotCount() {
    assertThat(CronExpression.parse(" \t0  0\t* * *\r\n"))
        .isEqualTo(CronExpression.parse("0 0 * * *"));
  }

  @Test
  void aRangeOfOneIsItsValue() {
    assertThat(CronExpression.parse("5-5 15-15/4 * * sun-sun"))
        .isEqualTo(CronExpression.parse("5 15 * * 0"));
  }
}
