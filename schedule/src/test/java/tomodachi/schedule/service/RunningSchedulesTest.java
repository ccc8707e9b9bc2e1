package tomodachi.schedule.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import tomodachi.schedule.Daily;
import tomodachi.schedule.Heartbeat;
import tomodachi.schedule.Hourly;
import tomodachi.schedule.Minutely;
import tomodachi.schedule.Monthly;
import tomodachi.schedule.Schedule;
import tomodachi.schedule.Tick;
import tomodachi.testing.ManualTimeline;
import tomodachi.testing.RunningService;
import tomodachi.testing.TestSetup;

/// Services with schedules, in manual time.
class RunningSchedulesTest {

  private static RunningService start(Object service, String begin) {
    return TestSetup.of(service)
        .withTimeline(new ManualTimeline(Instant.parse(begin), Duration.ofSeconds(20)))
        .start();
  }

  static final class Kinds {
    private final List<String> runs = new CopyOnWriteArrayList<>();

    @Heartbeat
    void second() {
      runs.add("second");
    }

    @Minutely
    void minute(Tick tick) {
      runs.add("minute " + tick.scheduledTime());
    }

    @Hourly
    void hour(Tick tick) {
      runs.add("hour " + tick.scheduledTime());
    }

    @Daily(timezone = "+00:30")
    void day(Tick tick) {
      runs.add("day " + tick.scheduledTime());
    }

    @Monthly(timezone = "UTC")
    void month(Tick tick) {
      runs.add("month " + tick.scheduledTime());
    }
  }

  @Test
  void eachAnnotationRunsItsMethodOnTime() {
    try (var running = start(new Kinds(), "2026-01-31T23:28:00Z")) {
      running.advance(Duration.ofHours(1));

      var runs = running.service(Kinds.class).runs;
      assertThat(runs).filteredOn("second"::equals).hasSize(3600);
      assertThat(runs).filteredOn(run -> run.startsWith("minute")).hasSize(60);
      assertThat(runs).filteredOn(run -> run.startsWith("hour")).hasSize(1);
      assertThat(runs).contains("day 2026-01-31T23:30:00Z", "month 2026-02-01T00:00:00Z");
    }
  }

  static final class Ordered {
    private final List<String> runs = new CopyOnWriteArrayList<>();

    @Schedule(seconds = 20)
    void slower() {
      runs.add("slower");
    }

    @Schedule(seconds = 15)
    void faster() {
      runs.add("faster");
    }
  }

  @Test
  void advancingRunsWhatIsDueInOrderAndReturnsWhenItIsDone() {
    try (var running = start(new Ordered(), "2026-01-01T00:00:00Z")) {
      running.advance(Duration.ofSeconds(45));

      assertThat(running.service(Ordered.class).runs)
          .containsExactly("faster", "slower", "faster", "slower", "faster");
    }
  }

  static final class Failing {
    private int runs;

    @Schedule("10s")
    void failing() {
      runs++;
      throw new IllegalStateException("no " + runs);
    }
  }

  @Test
  void anExceptionIsLoggedAndTheNextRunComes() {
    try (var running = start(new Failing(), "2026-01-01T00:00:00Z")) {
      running.advance(Duration.ofSeconds(30));

      assertThat(running.service(Failing.class).runs).isEqualTo(3);
      assertThat(running.logs().lines())
          .filteredOn(line -> line.message().startsWith("uncaught exception: no "))
          .hasSize(3)
          .allSatisfy(line -> assertThat(line.context()).containsEntry("handler", "failing"));
    }
  }

  static final class Speechless {
    private int runs;

    @Schedule("10s")
    void failing() throws IOException {
      if (runs++ >= 0) {
        throw new EOFException();
      }
    }
  }

  @Test
  void anExceptionWithoutTextIsLoggedByItsName() {
    try (var running = start(new Speechless(), "2026-01-01T00:00:00Z")) {
      running.advance(Duration.ofSeconds(10));

      assertThat(running.logs().lines())
          .anySatisfy(
              line -> assertThat(line.message()).isEqualTo("uncaught exception: EOFException"));
    }
  }

  static final class Both {
    private final List<String> runs = new CopyOnWriteArrayList<>();

    @Schedule(interval = "0 3 * * *", timezone = "Europe/Stockholm")
    @Schedule(timestamp = "2026-03-29 12:00", timezone = "UTC")
    void work(Tick tick) {
      runs.add(tick.interval() + " at " + tick.scheduledTime());
    }
  }

  @Test
  void oneMethodMayHaveSeveralSchedules() {
    try (var running = start(new Both(), "2026-03-27T12:00:00Z")) {
      running.advance(Duration.ofDays(3));

      assertThat(running.service(Both.class).runs)
          .containsExactly(
              "0 3 * * * at 2026-03-28T02:00:00Z",
              "0 3 * * * at 2026-03-29T01:00:00Z",
              "2026-03-29 12:00 at 2026-03-29T12:00:00Z",
              "0 3 * * * at 2026-03-30T01:00:00Z");
    }
  }

  static final class AtOnce {
    private final List<Tick> ticks = new CopyOnWriteArrayList<>();

    @Schedule(interval = "@yearly", immediately = true)
    void work(Tick tick) {
      ticks.add(tick);
    }
  }

  @Test
  void theFirstRunMayBeAtOnce() {
    try (var running = start(new AtOnce(), "2026-05-05T10:00:00.700Z")) {
      running.advance(Duration.ZERO);

      assertThat(running.service(AtOnce.class).ticks)
          .containsExactly(
              new Tick(
                  Instant.parse("2026-05-05T10:00:00Z"),
                  Instant.parse("2026-05-05T10:00:00.700Z"),
                  "@yearly",
                  0));
    }
  }

  static final class Christmas {
    private int parties;

    @Schedule(timestamp = "2025-12-24 18:00", timezone = "UTC")
    void party() {
      parties++;
    }
  }

  @Test
  void aTimeThatHasPassedIsAWarningAndNoMistake() {
    try (var running = start(new Christmas(), "2026-01-01T00:00:00Z")) {
      running.advance(Duration.ofDays(366));

      assertThat(running.service(Christmas.class).parties).isZero();
      assertThat(running.logs().lines())
          .anySatisfy(line -> {
            assertThat(line.message()).isEqualTo("the schedule lies in the past and won't run");
            assertThat(line.fields()).containsEntry("wrapped_handler", "party");
          });
    }
  }

  static final class Tuned {
    private int runs;

    @Schedule("1h")
    void work() {
      runs++;
    }
  }

  @Test
  void optionsChangeWhenAScheduleRuns() {
    var setup = TestSetup.of(new Tuned()).withOverrides("handlers.work.interval=every 10 minutes");
    try (var running = setup.start()) {
      running.advance(Duration.ofHours(1));

      assertThat(running.service(Tuned.class).runs).isEqualTo(6);
    }
  }
}
