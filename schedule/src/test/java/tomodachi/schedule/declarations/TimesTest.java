package tomodachi.schedule.declarations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import tomodachi.Options;
import tomodachi.schedule.Daily;
import tomodachi.schedule.Heartbeat;
import tomodachi.schedule.Hourly;
import tomodachi.schedule.Minutely;
import tomodachi.schedule.Monthly;
import tomodachi.schedule.Schedule;
import tomodachi.schedule.ScheduleOptions;
import tomodachi.schedule.Tick;
import tomodachi.testing.ManualTimeline;
import tomodachi.testing.TestSetup;

/// When handlers run, from what their annotations and options say. Time begins at 23:59:50 on 30
/// November, UTC.
class TimesTest {

  private static final Instant START = Instant.parse("2026-11-30T23:59:50Z");

  /// The ticks of a handler.
  abstract static class Recording {
    final List<Tick> ticks = new CopyOnWriteArrayList<>();
  }

  private static List<String> times(Recording service, Duration span, String... overrides) {
    var timeline = new ManualTimeline(START, Duration.ofSeconds(10));
    try (var running =
        TestSetup.of(service).withTimeline(timeline).withOverrides(overrides).start()) {
      running.advance(span);
    }
    return service.ticks.stream().map(tick -> tick.scheduledTime().toString()).toList();
  }

  static final class EverySecond extends Recording {
    @Heartbeat
    void run(Tick tick) {
      ticks.add(tick);
    }
  }

  @Test
  void aHeartbeatIsEverySecond() {
    assertThat(times(new EverySecond(), Duration.ofSeconds(3)))
        .containsExactly("2026-11-30T23:59:51Z", "2026-11-30T23:59:52Z", "2026-11-30T23:59:53Z");
  }

  static final class EveryMinute extends Recording {
    @Minutely
    void run(Tick tick) {
      ticks.add(tick);
    }
  }

  @Test
  void minutelyIsAtSecondZero() {
    assertThat(times(new EveryMinute(), Duration.ofMinutes(2)))
        .containsExactly("2026-12-01T00:00:00Z", "2026-12-01T00:01:00Z");
  }

  static final class EveryHour extends Recording {
    @Hourly(timezone = "Asia/Kolkata")
    void run(Tick tick) {
      ticks.add(tick);
    }
  }

  @Test
  void hourlyIsAtMinuteZeroOfItsZone() {
    assertThat(times(new EveryHour(), Duration.ofHours(2)))
        .containsExactly("2026-12-01T00:30:00Z", "2026-12-01T01:30:00Z");
  }

  static final class EveryDay extends Recording {
    @Daily(timezone = "+02:00")
    void run(Tick tick) {
      ticks.add(tick);
    }
  }

  @Test
  void dailyIsAtMidnightOfItsZone() {
    assertThat(times(new EveryDay(), Duration.ofDays(1))).containsExactly("2026-12-01T22:00:00Z");
  }

  static final class EveryMonth extends Recording {
    @Monthly(timezone = "utc")
    void run(Tick tick) {
      ticks.add(tick);
    }
  }

  @Test
  void monthlyIsOnTheFirst() {
    assertThat(times(new EveryMonth(), Duration.ofDays(32)))
        .containsExactly("2026-12-01T00:00:00Z", "2027-01-01T00:00:00Z");
  }

  static final class Durations extends Recording {
    @Schedule("5m")
    void abbreviated(Tick tick) {
      ticks.add(tick);
    }

    @Schedule(interval = "every 5 minutes")
    void inWords(Tick tick) {
      ticks.add(tick);
    }

    @Schedule(value = "PT5M", interval = "PT5M")
    void twice(Tick tick) {
      ticks.add(tick);
    }

    @Schedule(seconds = 300)
    void inSeconds(Tick tick) {
      ticks.add(tick);
    }
  }

  @Test
  void durationsAreCountedFromTheStart() {
    var service = new Durations();

    assertThat(times(service, Duration.ofMinutes(5))).containsOnly("2026-12-01T00:04:50Z");
    assertThat(service.ticks.stream().map(Tick::interval))
        .containsExactlyInAnyOrder("5m", "every 5 minutes", "PT5M", "300");
  }

  static final class InTheZoneOfTheService extends Recording {
    final Options options =
        Options.of(ScheduleOptions.defaults().withTimezone(ZoneId.of("Asia/Tokyo")));

    @Schedule(timestamp = "09:30")
    void run(Tick tick) {
      ticks.add(tick);
    }
  }

  @Test
  void aScheduleWithoutZoneHasThatOfTheService() {
    assertThat(times(new InTheZoneOfTheService(), Duration.ofHours(1)))
        .containsExactly("2026-12-01T00:30:00Z");
  }

  @Test
  void theZoneOfTheServiceCanBeGivenFromOutside() {
    assertThat(
            times(
                new InTheZoneOfTheService(),
                Duration.ofHours(1),
                "schedule.timezone=Australia/Adelaide"))
        .isEmpty();
  }

  static final class InTheZoneOfTheSystem extends Recording {
    @Schedule("0 12 * * *")
    void run(Tick tick) {
      ticks.add(tick);
    }
  }

  @Test
  void elseItHasThatOfTheSystem() {
    var noon = START.atZone(ZoneId.systemDefault()).toLocalDate().plusDays(1).atTime(12, 0);

    assertThat(times(new InTheZoneOfTheSystem(), Duration.ofDays(2)))
        .contains(noon.atZone(ZoneId.systemDefault()).toInstant().toString());
  }

  static final class Tuned extends Recording {
    @Schedule(seconds = 10)
    void seconds(Tick tick) {
      ticks.add(tick);
    }
  }

  @Test
  void whatOptionsGiveReplacesWhatTheCodeGives() {
    assertThat(
            times(
                new Tuned(),
                Duration.ofMinutes(1),
                "handlers.seconds.timestamp=00:00:30",
                "handlers.seconds.timezone=UTC"))
        .containsExactly("2026-12-01T00:00:30Z");
  }

  @Test
  void secondsCanBeChanged() {
    assertThat(times(new Tuned(), Duration.ofMinutes(1), "handlers.seconds.seconds=30"))
        .containsExactly("2026-12-01T00:00:20Z", "2026-12-01T00:00:50Z");
  }

  static final class InCode extends Recording {
    @Schedule("10s")
    void run(Tick tick) {
      ticks.add(tick);
    }
  }

  @Test
  void aValueCanBeChangedByEitherName() {
    assertThat(times(new InCode(), Duration.ofSeconds(30), "handlers.run.interval=30s"))
        .containsExactly("2026-12-01T00:00:20Z");
    assertThat(times(new InCode(), Duration.ofSeconds(30), "handlers.run.value=20s"))
        .containsExactly("2026-12-01T00:00:10Z");
  }

  @Test
  void anIntervalFromOutsideIsCheckedToo() {
    assertThat(Refusal.of(new InCode(), "handlers.run.interval=0s"))
        .isEqualTo(
            """
            "0s" is no time between runs
                write a duration such as "30s"\
            """);
  }

  @Test
  void twoTimesFromOutsideAreOneTooMany() {
    assertThat(
            Refusal.of(new InCode(), "handlers.run.interval=20s", "handlers.run.timestamp=03:00"))
        .isEqualTo(
            """
            More than one time is given: interval = "20s", timestamp = "03:00"
                keep one of them\
            """);
  }

  static final class Repeated extends Recording {
    @Schedule("20s")
    @Schedule(timestamp = "00:00", timezone = "UTC")
    @Minutely
    void run(Tick tick) {
      ticks.add(tick);
    }
  }

  @Test
  void oneMethodMayHaveSeveralSchedules() {
    assertThat(times(new Repeated(), Duration.ofSeconds(25)))
        .containsExactlyInAnyOrder(
            "2026-12-01T00:00:00Z", "2026-12-01T00:00:00Z", "2026-12-01T00:00:10Z");
  }
}
