package tomodachi.schedule.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneTest {

  private static PlanException refused(String text) {
    return catchThrowableOfType(PlanException.class, () -> ZoneText.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Stockholm, Europe/Stockholm",
    "europe/stockholm, Europe/Stockholm",
    "' Asia/Kolkata ', Asia/Kolkata",
    "America/Argentina/Buenos_Aires, America/Argentina/Buenos_Aires",
    "Etc/GMT+1, Etc/GMT+1",
    "nz, NZ",
    "EST5EDT, EST5EDT"
  })
  void namesOfTheTzDatabaseAreReadInAnyCase(String text, String id) {
    assertThat(ZoneText.parse(text)).isEqualTo(ZoneId.of(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTC",
        "utc",
        "Z",
        "GMT",
        "gmt",
        "UT",
        "GMT0",
        "Zulu",
        "+00:00",
        "-00:00",
        "+0000",
        "0000",
        "00:00",
        "0",
        "GMT +0",
        "gmt+00:00",
        "UTC 0"
      })
  void utcHasManyNames(String text) {
    assertThat(ZoneText.parse(text).getRules().getOffset(Instant.EPOCH)).isEqualTo(ZoneOffset.UTC);
  }

  @ParameterizedTest
  @CsvSource({
    "+01:00, +01:00",
    "+0100, +01:00",
    "+01, +01:00",
    "+1, +01:00",
    "GMT +0100, +01:00",
    "GMT +01:00, +01:00",
    "GMT +01, +01:00",
    "GMT +1, +01:00",
    "GMT+1, +01:00",
    "gmt+1, +01:00",
    "gmt +1, +01:00",
    "GMT + 1, +01:00",
    "utc-3, -03:00",
    "UTC -03:30, -03:30",
    "+05:30, +05:30",
    "+0545, +05:45",
    "GMT+5:30, +05:30",
    "-12, -12:00",
    "+14:00, +14:00",
    "-18:00, -18:00",
    "+18, +18:00"
  })
  void offsetsAreReadInAllSpellings(String text, String offset) {
    assertThat(ZoneText.parse(text)).isEqualTo(ZoneOffset.of(offset));
  }

  @ParameterizedTest
  @CsvSource({"EST, -05:00", "mst, -07:00", "HST, -10:00"})
  void shortNamesOfTheTzDatabaseAreReadThoughTheJdkHasThemElsewhere(String text, String offset) {
    assertThat(ZoneText.parse(text).getRules().getOffset(Instant.parse("2026-07-01T00:00:00Z")))
        .isEqualTo(ZoneOffset.of(offset));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Stokholm, Europe/Stockholm",
    "europe/stockhlm, Europe/Stockholm",
    "Stockholm, Europe/Stockholm",
    "tokio, Asia/Tokyo",
    "New York, America/New_York",
    "America/NewYork, America/New_York"
  })
  void ofNamesThatAreUnknownTheNearestIsNamed(String text, String nearest) {
    assertThat(refused(text))
        .hasMessage("\"%s\" is no time zone\n    did you mean \"%s\"?", text, nearest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mars/Phobos", "home", "+530", "+", ""})
  void otherTextsAreShownWhatToWrite(String text) {
    assertThat(refused(text))
        .hasMessage(
            """
            "%s" is no time zone
                write a name such as "Europe/Stockholm", or an offset such as "+01:00"\
            """,
            text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PST", "CEST", "IST"})
  void abbreviationsAreNotGuessed(String text) {
    assertThat(refused(text))
        .hasMessage(
            """
            "%s" is no time zone: such letters mean several
                write a name such as "Europe/Stockholm", or an offset such as "+01:00"\
            """,
            text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+18:01", "-19", "GMT+25", "+01:60", "+9900"})
  void offsetsHaveLimits(String text) {
    assertThat(refused(text))
        .hasMessage(
            """
            "%s" is no offset from UTC
                write one from "-18:00" to "+18:00", with minutes from 00 to 59\
            """,
            text);
  }

  @ParameterizedTest
  @CsvSource({"5:30, 05:30", "0100, 01:00", "1, 01:00", "GMT 1, 01:00"})
  void anOffsetNeedsItsSign(String text, String offset) {
    assertThat(refused(text))
        .hasMessage(
            """
            "%s" doesn't say on which side of UTC it is
                write "+%s" (east) or "-%s" (west)\
            """,
            text, offset, offset);
  }
}
