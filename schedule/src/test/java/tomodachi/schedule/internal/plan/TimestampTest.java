package tomodachi.schedule.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.schedule.CronExpression;
import tomodachi.schedule.internal.plan.Timetable.Calendar;
import tomodachi.schedule.internal.plan.Timetable.Once;

class TimestampTest {

  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  private static Timetable timestamp(String text) {
    return PlanText.timestamp(text, STOCKHOLM);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-24 18:00, 2026-12-24T17:00:00Z",
    "2026-12-24 18:00:30, 2026-12-24T17:00:30Z",
    "2026-12-24T18:00, 2026-12-24T17:00:00Z",
    "2026-12-24T18:00:30.25, 2026-12-24T17:00:30.250Z",
    "2026-7-4 8:05, 2026-07-04T06:05:00Z",
    "2028-02-29 00:00, 2028-02-28T23:00:00Z",
    "' 2026-12-24 18:00 ', 2026-12-24T17:00:00Z"
  })
  void aDateWithATimeIsOnceInTheZone(String text, Instant expected) {
    assertThat(timestamp(text)).isEqualTo(new Once(expected, STOCKHOLM));
    assertThat(PlanText.namesZone(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-24T18:00Z, 2026-12-24T18:00:00Z, Z",
    "2026-12-24t18:00z, 2026-12-24T18:00:00Z, Z",
    "2026-12-24T18:00+01:00, 2026-12-24T17:00:00Z, +01:00",
    "2026-12-24T18:00+05:30, 2026-12-24T12:30:00Z, +05:30",
    "2026-12-24 18:00 -0300, 2026-12-24T21:00:00Z, -03:00",
    "2026-12-24T18:00+09, 2026-12-24T09:00:00Z, +09:00",
    "2026-12-24T18:00+01:00[Europe/Stockholm], 2026-12-24T17:00:00Z, Europe/Stockholm",
    "2026-12-24T18:00[asia/tokyo], 2026-12-24T09:00:00Z, Asia/Tokyo",
    "2026-10-25T02:30+01:00[Europe/Stockholm], 2026-10-25T01:30:00Z, Europe/Stockholm"
  })
  void aTimeOfIso8601MayNameItsZone(String text, Instant expected, ZoneId zone) {
    assertThat(timestamp(text)).isEqualTo(new Once(expected, zone));
    assertThat(PlanText.namesZone(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "18:00, sec:0 0 18 * * *",
    "00:00, sec:0 0 0 * * *",
    "8:05, sec:0 5 8 * * *",
    "23:59:59, sec:59 59 23 * * *"
  })
  void aTimeAloneIsDaily(String text, String cron) {
    assertThat(timestamp(text)).isEqualTo(new Calendar(CronExpression.parse(cron), STOCKHOLM));
    assertThat(PlanText.namesZone(text)).isFalse();
  }

  @Test
  void aTimeThatTheClockSkipsIsWhenItIsChanged() {
    assertThat(timestamp("2026-03-29 02:30"))
        .isEqualTo(new Once(Instant.parse("2026-03-29T01:00:00Z"), STOCKHOLM));
  }

  @Test
  void aDayThatTheCalendarSkipsEndsWhenItWouldHaveBegun() {
    assertThat(PlanText.timestamp("2011-12-30 12:00", ZoneId.of("Pacific/Apia")))
        .isEqualTo(new Once(Instant.parse("2011-12-30T10:00:00Z"), ZoneId.of("Pacific/Apia")));
  }

  @Test
  void aTimeThatTheClockShowsTwiceIsTheFirst() {
    assertThat(timestamp("2026-10-25 02:30"))
        .isEqualTo(new Once(Instant.parse("2026-10-25T00:30:00Z"), STOCKHOLM));
  }

  @Test
  void aDailyTimeThatTheClockSkipsIsWhenItIsChanged() {
    var before = Instant.parse("2026-03-28T12:00:00Z");

    assertThat(timestamp("02:30").next(before, before))
        .isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
  }
}
