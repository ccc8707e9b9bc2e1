package tomodachi.schedule.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The texts users see, but for the lines with places.
class TimestampMistakesTest {

  private static PlanException refused(String text) {
    return catchThrowableOfType(
        PlanException.class, () -> PlanText.timestamp(text, ZoneOffset.UTC));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-02-30 10:00 | February 2026 has 28 days, no day 30: "2026-02-30 10:00" | correct the day
          2028-02-30 10:00 | February 2028 has 29 days, no day 30: "2028-02-30 10:00" | correct the day
          2026-04-00 10:00 | April 2026 has 30 days, no day 0: "2026-04-00 10:00"     | correct the day
          2026-13-01 10:00 | Month must be 1 to 12, was 13: "2026-13-01 10:00"        | correct the month
          25:00            | Hour must be 0 to 23, was 25: "25:00"                    | correct the hour
          24:00            | Hour must be 0 to 23, was 24: "24:00"                    | write 00:00, of the next day if it has a date
          10:60            | Minute must be 0 to 59, was 60: "10:60"                  | correct the minute
          2026-12-24T10:00:60Z | Second must be 0 to 59, was 60: "2026-12-24T10:00:60Z" | correct the second
          """)
  void aTimeThatThereIsNotIsSaidToBeSo(String text, String what, String fix) {
    assertThat(refused(text)).hasMessage(what + "\n    " + fix);
  }

  @Test
  void aDateNeedsATime() {
    assertThat(refused("2026-12-24"))
        .hasMessage(
            """
            "2026-12-24" has no time of day
                write "2026-12-24 00:00"\
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tomorrow", "0 3 * * *", "24/12/2026 18:00", "10:5", "18", "18:00Z", ""})
  void otherTextsAreShownWhatToWrite(String text) {
    assertThat(refused(text))
        .hasMessage(
            """
            "%s" is no timestamp
                write "2026-12-24 18:00" (once), "18:00" (every day), or with a zone "2026-12-24T18:00+01:00"\
            """,
            text);
  }

  @Test
  void aMillisecondHasNoParts() {
    assertThat(refused("2026-12-24T18:00:30.12345Z"))
        .hasMessage(
            """
            "2026-12-24T18:00:30.12345Z" has parts of a millisecond
                write up to three decimals: "2026-12-24T18:00:30.123Z"\
            """);
  }

  @Test
  void anOffsetHasToBeTheOneOfItsZone() {
    assertThat(refused("2026-12-24T18:00+05:00[Europe/Stockholm]"))
        .hasMessage(
            """
            Europe/Stockholm isn't at +05:00 then: "2026-12-24T18:00+05:00[Europe/Stockholm]"
                leave out the offset, or correct it\
            """);
  }

  @Test
  void theZoneOfATimestampHasToBeOne() {
    assertThat(refused("2026-12-24T18:00[Europe/Stokholm]"))
        .hasMessage(
            """
            "Europe/Stokholm" is no time zone
                did you mean "Europe/Stockholm"?\
            """);
  }
}
