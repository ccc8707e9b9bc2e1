package tomodachi.schedule.cron;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tomodachi.schedule.CronExpression;

/// Seconds, which are the first field after `sec:`.
class SecondsTest {

  @Test
  void secondsComeFirst() {
    assertThat(Runs.of("sec:*/25 59 23 * * *").after("2026-12-31T23:59:25", 3))
        .containsExactly("2026-12-31T23:59:50", "2027-01-01T23:59", "2027-01-01T23:59:25");
  }

  @Test
  void withoutThemARunIsAtSecondZero() {
    assertThat(Runs.of("* * * * *").after("2026-11-20T10:00:00.5")).isEqualTo("2026-11-20T10:01");
    assertThat(CronExpression.parse("sec:0 * * * * *"))
        .isEqualTo(CronExpression.parse("* * * * *"));
  }

  @Test
  void aRunIsStrictlyLater() {
    assertThat(Runs.of("sec:* * * * * *").after("2026-11-20T10:00:00"))
        .isEqualTo("2026-11-20T10:00:01");
    assertThat(Runs.of("sec:* * * * * *").after("2026-11-20T10:00:00.999999999"))
        .isEqualTo("2026-11-20T10:00:01");
  }

  @Test
  void thePrefixMayBeWrittenInOtherWays() {
    assertThat(CronExpression.parse("SEC: 5 * * * * *"))
        .isEqualTo(CronExpression.parse("sec:5 * * * * *"));
  }
}
