package tomodachi.schedule.cron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.schedule.CronException;
import tomodachi.schedule.CronExpression;

/// What is said about a field that is wrong, each text in full.
class CronFaultsTest {

  private static CronException fault(String text) {
    return catchThrowableOfType(CronException.class, () -> CronExpression.parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          61 * * * *    | 61 | Minute "61" is out of range: write 0 to 59
          0 24 * * *    | 24 | Hour "24" is out of range: write 0 to 23
          0 0 0 * *     | 0 * * | Day "0" is out of range: write 1 to 31
          0 0 32W * *   | 32 | Day "32" is out of range: write 1 to 31
          0 0 1 13 *    | 13 | Month "13" is out of range: write 1 to 12, or jan to dec
          0 0 * * 8     | 8  | Weekday "8" is out of range: write 0 to 7 (0 and 7 are Sunday), or sun to sat
          0 0 * * * 2100| 2100 | Year "2100" is out of range: write 1970 to 2099
          sec:60 0 0 * * * | 60 | Second "60" is out of range: write 0 to 59
          99999 * * * * | 99999 | Minute "99999" is out of range: write 0 to 59
          0 0 * dez *   | dez | Month "dez" is unknown: did you mean "dec"?
          0 0 * january * | january | Month "january" is unknown: did you mean "jan"?
          0 0 * * jan   | jan | Weekday "jan" is unknown: that is a month
          0 0 * mon *   | mon | Month "mon" is unknown: that is a weekday
          0 L * * *     | L  | Hour "L" is unknown: write 0 to 23
          0 -1 * * *    | -1 | An hour is missing: write 0 to 23
          1,,2 * * * *  | ,2 | A minute is missing: write 0 to 59
          0 1-2-3 * * * | 2-3 | Hour "2-3" is unknown: write 0 to 23
          */0 * * * *   | 0 * | Step "0" must be a whole number, 1 to 9999
          */1/2 * * * * | 1/2 | Step "1/2" must be a whole number, 1 to 9999
          0 */x * * *   | x  | Step "x" must be a whole number, 1 to 9999
          0 0 */40 * *  | */40 | Step 40 leaves no day: none of 1 to 31 is divisible by it
          0 0 L3 * *    | L3 | Day "L3" is unknown: write L for the last day, L-1 to L-30 for days before it, or LW
          0 0 L-31 * *  | L-31 | Day "L-31" is unknown: write L for the last day, L-1 to L-30 for days before it, or LW
          0 0 Lfri * *  | Lfri | Day "Lfri" is unknown: write it as the weekday, which is the next field but one
          0 0 1-5W * *  | 1-5W | Day "1-5W" is unknown: W follows one day, such as 15W, or L
          0 0 * * friL  | friL | Weekday "friL" is unknown: write Lfri for the last of the month
          0 0 * * 5L    | 5L | Weekday "5L" is unknown: write Lfri for the last of the month
          0 0 * * L     | L  | Weekday "L" is unknown: a weekday, or a range of them, follows L, such as Lfri
          0 0 * * Lfri/2 | Lfri/2 | Weekday "Lfri/2" is unknown: a weekday, or a range of them, follows L, such as Lfri
          0 0 * * fri#6 | fri#6 | Weekday "fri#6" is unknown: 1 to 5 follows #, such as fri#2, and the last is Lfri
          0 0 * * fri#L | fri#L | Weekday "fri#L" is unknown: 1 to 5 follows #, such as fri#2, and the last is Lfri
          0 0 * * * 2030-2020 | 2030-2020 | Range "2030-2020" goes backwards: write 2020-2030
          """)
  void aFieldIsWrong(String text, String place, String what) {
    var fault = fault(text);

    assertThat(fault.getMessage()).startsWith(what + "\n    " + text + "\n    ");
    assertThat(fault.position()).isEqualTo(text.indexOf(place));
  }

  @Test
  void theFaultIsMarked() {
    assertThat(fault("0 0 * jan,febr *"))
        .hasMessage(
            """
            Month "febr" is unknown: did you mean "feb"?
                0 0 * jan,febr *
                          ^^^^\
            """);
  }

  @Test
  void somethingMissingIsMarkedWhereItShouldBe() {
    assertThat(fault("0 0 1- * *"))
        .hasMessage(
            """
            A day is missing: write 1 to 31
                0 0 1- * *
                      ^\
            """);
    var fault = fault("* * * * * 2027/");

    assertThat(fault)
        .hasMessage(
            """
            A step is missing: write a whole number after /
                * * * * * 2027/
                               ^\
            """);
    assertThat(fault.position()).isEqualTo(15);
  }

  @Test
  void whatCannotBeSeenIsShown() {
    assertThat(fault("0 0\u0007 * \u00a0 *"))
        .hasMessage(
            """
            Hour "0\\u0007" is unknown: write 0 to 23
                0 0\\u0007 * \\u00a0 *
                  ^^^^^^^\
            """);
  }

  @Test
  void ofALongTextOnlyThePlaceIsShown() {
    assertThat(fault("0 " + "1,".repeat(200) + "24" + ",1".repeat(200) + " * * *"))
        .hasMessage(
            """
            Hour "24" is out of range: write 0 to 23
                …1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,24,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1…
                                                                             ^^\
            """);
    assertThat(fault("x".repeat(500) + " * * * *").getMessage())
        .startsWith("Minute \"" + "x".repeat(40) + "…\" is unknown: write 0 to 59\n")
        .hasSizeLessThan(400);
  }
}
