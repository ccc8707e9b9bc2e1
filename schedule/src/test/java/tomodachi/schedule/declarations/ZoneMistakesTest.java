package tomodachi.schedule.declarations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tomodachi.schedule.Daily;
import tomodachi.schedule.Schedule;

/// The texts users see; the lines with places are left out.
class ZoneMistakesTest {

  static final class Unknown {
    @Daily(timezone = "Europe/Stokholm")
    void run() {}
  }

  @Test
  void aZoneHasToBeOne() {
    assertThat(Refusal.of(new Unknown()))
        .isEqualTo(
            """
            "Europe/Stokholm" is no time zone
                did you mean "Europe/Stockholm"?\
            """);
  }

  static final class OfDuration {
    @Schedule(value = "30s", timezone = "Europe/Stockholm")
    void run() {}
  }

  @Test
  void aDurationHasNoZone() {
    assertThat(Refusal.of(new OfDuration()))
        .isEqualTo(
            """
            timezone = "Europe/Stockholm" says nothing about value = "30s", which is the same in every zone
                remove timezone, or write cron, such as "0 3 * * *"\
            """);
  }

  static final class OfSeconds {
    @Schedule(seconds = 10, timezone = "UTC")
    void run() {}
  }

  @Test
  void secondsHaveNoZone() {
    assertThat(Refusal.of(new OfSeconds()))
        .isEqualTo(
            """
            timezone = "UTC" says nothing about seconds = 10, which is the same in every zone
                remove timezone, or write cron, such as "0 3 * * *"\
            """);
  }

  static final class Twice {
    @Schedule(timestamp = "2026-12-24T18:00Z", timezone = "UTC")
    void run() {}
  }

  @Test
  void aTimestampHasOneZone() {
    assertThat(Refusal.of(new Twice()))
        .isEqualTo(
            """
            timezone = "UTC" is given, but timestamp = "2026-12-24T18:00Z" has its own zone
                keep one of them\
            """);
  }
}
