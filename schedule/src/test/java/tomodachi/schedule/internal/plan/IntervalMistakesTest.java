package tomodachi.schedule.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.schedule.CronException;

/// The texts users see, but for the lines with places.
class IntervalMistakesTest {

  private static PlanException refused(String text) {
    return catchThrowableOfType(PlanException.class, () -> PlanText.interval(text, ZoneOffset.UTC));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0s         | "0s" is no time between runs             | write a duration such as "30s"
          -5s        | "-5s" is no time between runs            | write a duration such as "30s"
          PT-5S      | "PT-5S" is no time between runs          | write a duration such as "30s"
          9ms        | "9ms" is too short, runs are 10 ms or more apart | write "10ms" or more
          3654d      | "3654d" is longer than 10 years          | write a timestamp, such as timestamp = "2040-01-01 00:00"
          9999999999h | "9999999999h" is longer than 10 years   | write a timestamp, such as timestamp = "2040-01-01 00:00"
          PT0.0105S  | "PT0.0105S" has parts of a millisecond   | write whole milliseconds, such as "10ms"
          PT5X       | "PT5X" is no duration of ISO 8601        | write it as "PT90S", "PT1H30M" or "P2D", or as "90s", "1h30m" or "2d"
          """)
  void aDurationHasLimits(String text, String what, String fix) {
    assertThat(refused(text)).hasMessage(what + "\n    " + fix);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          every 3 months  | "every 3 months" is no duration, since months differ in length  | write cron with the months you mean, such as "0 0 1 1,4,7,10 *"
          P2M             | "P2M" is no duration, since months differ in length             | write cron with the months you mean, such as "0 0 1 1,3,5,7,9,11 *"
          2 years         | "2 years" is no duration, since years differ in length          | write cron with the years you mean, such as "0 0 1 1 * 2030,2032"
          1 year 6 months | "1 year 6 months" is no duration, since years differ in length  | write cron with the years you mean, such as "0 0 1 1 * 2030,2032"
          18 months       | "18 months" is no duration, since months differ in length       | write cron with the years you mean, such as "0 0 1 1 * 2030,2032"
          """)
  void monthsAndYearsAreForCron(String text, String what, String fix) {
    assertThat(refused(text)).hasMessage(what + "\n    " + fix);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1.5s       | write "1500ms"
          1,5h       | write "90m"
          every 0.5d | write "12h"
          0.0001s    | write it in a smaller unit, such as "1500ms"
          1.5 months | write it in a smaller unit, such as "1500ms"
          """)
  void aDecimalPointIsWrittenInASmallerUnit(String text, String fix) {
    assertThat(refused(text))
        .hasMessage("\"%s\" has a decimal point, durations are whole numbers\n    %s", text, fix);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          evry minute | did you mean "every minute"?
          Hourley     | did you mean "hourly"?
          mondy       | did you mean "monday"?
          every five minutes | write a duration ("30s", "every 5 minutes"), words ("every monday"), or cron ("0 3 * * *", at 03:00)
          tomorrow    | write a duration ("30s", "every 5 minutes"), words ("every monday"), or cron ("0 3 * * *", at 03:00)
          """)
  void ofWordsThatAreUnknownTheNearestIsNamed(String text, String fix) {
    assertThat(refused(text)).hasMessage("\"%s\" is no interval\n    %s", text, fix);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          5 minuts         | minuts  | did you mean "minutes"?
          every 10 secands | secands | did you mean "seconds"?
          every 2 mondays  | mondays | the units are ms, s, m, h, d and w, and their names such as minutes
          """)
  void ofUnitsThatAreUnknownTheNearestIsNamed(String text, String unit, String fix) {
    assertThat(refused(text))
        .hasMessage("\"%s\" in \"%s\" is no unit of time\n    %s", unit, text, fix);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"03:00", "3:00:30", "2026-12-24", "2026-12-24 18:00", "2026-12-24T18:00Z"})
  void aTimestampIsNoInterval(String text) {
    assertThat(refused(text))
        .hasMessage(
            "\"%s\" is no interval, but a timestamp\n    write timestamp = \"%s\"", text, text);
  }

  @Test
  void aNumberNeedsAUnit() {
    assertThat(refused("every 5"))
        .hasMessage(
            """
            "every 5" has no unit
                write "every 5 seconds", "every 5 minutes" or "every 5 hours"\
            """);
  }

  @Test
  void anExpressionThatNeverFiresIsRefused() {
    assertThat(refused("0 0 30 2 *"))
        .hasMessage(
            """
            "0 0 30 2 *" can never fire: there is no such date
                correct its day, month or year\
            """);
  }

  @ParameterizedTest
  @CsvSource({"5", "90", "-5", "0 25 * * *", "0 0 12 * * *", "@reboot", "''"})
  void whatReadsLikeCronIsShownWithTheFaultMarked(String text) {
    assertThatExceptionOfType(PlanException.class)
        .isThrownBy(() -> PlanText.interval(text, ZoneOffset.UTC))
        .withCauseInstanceOf(CronException.class)
        .satisfies(e -> assertThat(e.getCause()).hasMessage(e.what()))
        .satisfies(e -> assertThat(e.fix()).isEqualTo("correct the place that is marked"));
  }

  @Test
  void aVeryLongTextIsRefusedAtOnce() {
    assertThat(refused("1s".repeat(100_000)).getCause()).isInstanceOf(CronException.class);
  }
}
