package tomodachi.schedule.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.schedule.CronExpression;
import tomodachi.schedule.internal.plan.Timetable.Calendar;
import tomodachi.schedule.internal.plan.Timetable.Interval;

class IntervalTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  private static Timetable interval(String text) {
    return PlanText.interval(text, ZONE);
  }

  @ParameterizedTest
  @CsvSource({
    "30s, PT30S",
    "3 seconds, PT3S",
    "90 seconds, PT90S",
    "every 90 sec, PT90S",
    "60s, PT60S",
    "5m, PT5M",
    "5 min, PT5M",
    "every 5 minutes, PT5M",
    "every  5  minutes, PT5M",
    "EVERY 5 MINUTES, PT5M",
    "' 5m ', PT5M",
    "2 hours, PT2H",
    "every 2 hours, PT2H",
    "2 hrs, PT2H",
    "2 d, PT48H",
    "every 3 days, PT72H",
    "2 weeks, PT336H",
    "2w, PT336H",
    "1h30m, PT90M",
    "1 h 30 m, PT90M",
    "every 1 hour 30 minutes, PT90M",
    "1d12h, PT36H",
    "500ms, PT0.5S",
    "10ms, PT0.01S",
    "250 milliseconds, PT0.25S",
    "3653d, PT87672H"
  })
  void durationsAreReadAsPeopleWriteThem(String text, Duration expected) {
    assertThat(interval(text)).isEqualTo(new Interval(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "PT90S, PT90S",
    "pt90s, PT90S",
    "PT1S, PT1S",
    "PT1H30M, PT90M",
    "P2D, PT48H",
    "P1D, PT24H",
    "P1DT12H, PT36H",
    "P2W, PT336H",
    "PT0.5S, PT0.5S"
  })
  void durationsOfIso8601AreReadToo(String text, Duration expected) {
    assertThat(interval(text)).isEqualTo(new Interval(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1s",
        "1m",
        "1 minute",
        "every hour",
        "Weekly",
        "@weekly",
        "every monday",
        "weekdays",
        "0 3 * * *",
        "0 3 * * * 2030",
        "sec:*/10 * * * * *",
        "0 0 1 1 * 2020"
      })
  void wordsMacrosAndCronGoByTheCalendarOfTheZone(String text) {
    assertThat(interval(text)).isEqualTo(new Calendar(CronExpression.parse(text), ZONE));
  }

  @ParameterizedTest
  @CsvSource({
    "1 sec, every second",
    "every 1 second, every second",
    "1 min, every minute",
    "every 1 minute, every minute",
    "every 1 hours, every hour",
    "1 hr, every hour",
    "every 1d, every day",
    "1w, every week",
    "1 week, every week",
    "every 1 month, every month",
    "1 yr, every year"
  })
  void oneOfAUnitIsTheWordHoweverItIsWritten(String text, String word) {
    assertThat(interval(text)).isEqualTo(new Calendar(CronExpression.parse(word), ZONE));
  }
}
