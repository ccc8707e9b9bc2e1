package tomodachi.schedule.cron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.schedule.CronException;
import tomodachi.schedule.CronExpression;

/// What is said about texts that mean several things, or none: what to write instead, in full.
class AmbiguousTextsTest {

  private static CronException fault(String text) {
    return catchThrowableOfType(CronException.class, () -> CronExpression.parse(text));
  }

  @Test
  void aNumberAloneHasTwoReadings() {
    assertThat(fault("5"))
        .hasMessage(
            """
            A bare number has no unit: write 5s for every 5 seconds, or 5 * * * * for minute 5 of every hour
                5
                ^\
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0          | A bare number has no unit: write 0 * * * * for minute 0 of every hour
          007        | A bare number has no unit: write 7s for every 7 seconds, or 7 * * * * for minute 7 of every hour
          90         | A bare number has no unit: write 90s for every 90 seconds
          9999999999 | A bare number is no expression: write five fields, such as 0 3 * * *
          """)
  void someNumbersHaveOneOrNone(String number, String what) {
    assertThat(fault(number).getMessage()).startsWith(what + "\n    " + number + "\n    ^");
  }

  @Test
  void tooFewFieldsHaveTwoReadings() {
    assertThat(fault("0 3"))
        .hasMessage(
            """
            2 fields are too few, cron has five: write "0 3 * * *" if minutes come first, or "sec:0 3 * * * *" if seconds come first
                0 3
                ^^^\
            """);
    assertThat(fault("*"))
        .hasMessage(
            """
            1 field is too few, cron has five: write "* * * * *" if minutes come first, or "sec:* * * * * *" if seconds come first
                *
                ^\
            """);
  }

  @Test
  void ofTwoReadingsAWrongOneIsLeftOut() {
    assertThat(fault("0 30 3"))
        .hasMessage(
            """
            3 fields are too few, cron has five: write "sec:0 30 3 * * *" if seconds come first
                0 30 3
                ^^^^^^\
            """);
    assertThat(fault("0 3 * fri"))
        .hasMessage(
            """
            4 fields are too few, cron has five: write minute, hour, day, month and weekday
                0 3 * fri
                ^^^^^^^^^\
            """);
  }

  @Test
  void sixFieldsMayBeginWithSeconds() {
    assertThat(fault("0 0 12 * * *"))
        .hasMessage(
            """
            The sixth field must be a year, "*" is none: write "0 0 12 * *" if minutes come first, or "sec:0 0 12 * * *" if seconds come first
                0 0 12 * * *
                           ^\
            """);
    assertThat(fault("0 0 12 ? * mon-fri"))
        .hasMessage(
            """
            The sixth field must be a year, "mon-fri" is none: write "sec:0 0 12 ? * mon-fri" if seconds come first, or four digits, 1970 to 2099
                0 0 12 ? * mon-fri
                           ^^^^^^^\
            """);
    assertThat(fault("0 0 1 1 * next"))
        .hasMessage(
            """
            The sixth field must be a year, "next" is none: write four digits, 1970 to 2099
                0 0 1 1 * next
                          ^^^^\
            """);
  }

  @Test
  void sevenFieldsAreTooManyUnlessSecondsComeFirst() {
    assertThat(fault("0 0 12 * * ? 2027"))
        .hasMessage(
            """
            7 fields are too many, cron has five and a year as the sixth: write "sec:0 0 12 * * ? 2027" if seconds come first
                0 0 12 * * ? 2027
                             ^^^^\
            """);
    assertThat(fault("0 0 12 * * * x y"))
        .hasMessage(
            """
            8 fields are too many, cron has five and a year as the sixth: leave out the rest
                0 0 12 * * * x y
                             ^^^\
            """);
  }

  @Test
  void secondsFirstNeedsSixFields() {
    assertThat(fault("sec:*/10 * * * *"))
        .hasMessage(
            """
            sec: is followed by six fields, and a year as the seventh; here are 5: write "*/10 * * * *" if minutes come first, or "sec:*/10 * * * * *" if seconds come first
                sec:*/10 * * * *
                ^^^^^^^^^^^^^^^^\
            """);
    assertThat(fault(" sec:"))
        .hasMessage(
            """
            sec: is followed by six fields, and a year as the seventh; here are 0: write second, minute, hour, day, month and weekday
                 sec:
                 ^^^^\
            """);
    assertThat(fault("sec:@daily"))
        .hasMessage(
            """
            sec: is followed by six fields, and a year as the seventh; here is 1: write second, minute, hour, day, month and weekday
                sec:@daily
                ^^^^^^^^^^\
            """);
  }

  @Test
  void aMisspelledWordHasItsNearest() {
    assertThat(fault("evry minute"))
        .hasMessage(
            """
            The word is unknown: did you mean "every minute"?
                evry minute
                ^^^^^^^^^^^\
            """);
    assertThat(fault("every 5 minutes").getMessage()).startsWith("3 fields are too few");
  }

  @Test
  void aMacroThatDoesNotExistHasItsNearest() {
    assertThat(fault("@dayly"))
        .hasMessage(
            """
            The macro is unknown: did you mean "@daily"?
                @dayly
                ^^^^^^\
            """);
    assertThat(fault("@every 5m"))
        .hasMessage(
            """
            The macro is unknown: there are @annually, @daily, @hourly, @midnight, @minutely, @monthly, @weekly, @yearly
                @every 5m
                ^^^^^^^^^\
            """);
  }

  @Test
  void aRunAtEachStartIsNoTime() {
    assertThat(fault("@reboot"))
        .hasMessage(
            """
            @reboot is no time: write @Schedule(..., immediately = true) for a run at each start
                @reboot
                ^^^^^^^\
            """);
  }

  @Test
  void nothingIsNoExpression() {
    assertThat(fault(""))
        .hasMessage(
            "The expression is empty: write five fields, such as 0 3 * * *, or a word, such as"
                + " daily\n"
                + "    \n"
                + "    ^");
    assertThat(fault(" \t").position()).isZero();
  }

  @Test
  void aTextOfMoreThanAThousandCharactersIsNotRead() {
    var fault = fault("* ".repeat(501));

    assertThat(fault.getMessage())
        .startsWith("The expression is 1002 characters long, 1000 are allowed\n    …* *");
    assertThat(fault.position()).isEqualTo(1_000);
    assertThat(CronExpression.parse("0 0 " + "1,".repeat(495) + "2 * *"))
        .isEqualTo(CronExpression.parse("0 0 1,2 * *"));
  }
}
