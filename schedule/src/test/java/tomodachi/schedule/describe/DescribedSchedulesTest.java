package tomodachi.schedule.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tomodachi.Options;
import tomodachi.launch.Launch;
import tomodachi.schedule.Daily;
import tomodachi.schedule.Heartbeat;
import tomodachi.schedule.Overlap;
import tomodachi.schedule.Schedule;
import tomodachi.schedule.ScheduleOptions;
import tomodachi.testing.ManualTimeline;
import tomodachi.transport.Described;
import tomodachi.transport.Described.Fact;

/// What schedules say of themselves before they run, on Sunday, 22 November 2026.
class DescribedSchedulesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.250Z");

  private static List<Described.Handler> describe(Object service, String... overrides) {
    var launch =
        Launch.of(service)
            .withTimeline(new ManualTimeline(NOW, Duration.ofSeconds(10)))
            .withOverrides(List.of(overrides));
    try (var prepared = launch.prepare()) {
      return prepared.services().getFirst().transports().stream()
          .filter(Described.class::isInstance)
          .flatMap(transport -> ((Described) transport).describe().stream())
          .toList();
    }
  }

  private static Described.Handler only(Object service, String... overrides) {
    var handlers = describe(service, overrides);
    assertThat(handlers).hasSize(1);
    return handlers.getFirst();
  }

  private static List<String> facts(Described.Handler handler) {
    return handler.facts().stream()
        .filter(Fact.Text.class::isInstance)
        .map(Fact.Text.class::cast)
        .map(fact -> fact.name() + ": " + fact.text())
        .toList();
  }

  private static List<String> runs(Described.Handler handler) {
    assertThat(handler.facts().getLast().name()).isEqualTo("next runs");
    return ((Fact.Times) handler.facts().getLast())
        .times().stream().map(time -> time.toOffsetDateTime().toString()).toList();
  }

  static final class Nightly {
    Options options =
        Options.of(ScheduleOptions.defaults().withTimezone(ZoneId.of("America/New_York")));

    @Schedule(value = "30 2 * * mon-fri", timezone = "Europe/Stockholm")
    void cleanUp() {}
  }

  @Test
  void cronHasItsZoneAndItsNextFiveRuns() {
    var handler = only(new Nightly());

    assertThat(handler.name()).isEqualTo("cleanUp");
    assertThat(handler.trigger()).isEqualTo("@Schedule(\"30 2 * * mon-fri\")");
    assertThat(facts(handler)).containsExactly("zone: Europe/Stockholm");
    assertThat(runs(handler))
        .containsExactly(
            "2026-11-23T02:30+01:00",
            "2026-11-24T02:30+01:00",
            "2026-11-25T02:30+01:00",
            "2026-11-26T02:30+01:00",
            "2026-11-27T02:30+01:00");
  }

  @Test
  void optionsAreHeeded() {
    var handler =
        only(
            new Nightly(),
            "handlers.cleanUp.value=@yearly",
            "handlers.cleanUp.timezone=",
            "handlers.cleanUp.timeout=1m");

    assertThat(handler.trigger()).isEqualTo("@Schedule(\"@yearly\")");
    assertThat(facts(handler)).containsExactly("zone: America/New_York", "timeout: 1m");
    assertThat(runs(handler)).startsWith("2027-01-01T00:00-05:00");
  }

  static final class Counting {
    @Schedule(seconds = 90, jitter = "30s", overlap = Overlap.QUEUE_ONE, immediately = true)
    void count() {}
  }

  @Test
  void anIntervalIsCountedFromTheStartOnWholeSeconds() {
    var handler = only(new Counting(), "schedule.timezone=UTC");

    assertThat(handler.trigger()).isEqualTo("@Schedule(seconds = 90)");
    assertThat(facts(handler))
        .containsExactly(
            "counted from: the start, as if it were now",
            "immediately: also when the service is ready",
            "overlap: QUEUE_ONE",
            "jitter: each up to 30s later");
    assertThat(runs(handler)).startsWith("2026-11-22T10:01:30Z", "2026-11-22T10:03Z");
  }

  static final class Agreed {
    Options options = Options.of(ScheduleOptions.defaults().withClaims((_, _) -> true));

    @Schedule(interval = "every 7 hours", exclusive = true)
    void report() {}
  }

  @Test
  void thatOfAnExclusiveScheduleIsCountedFrom1970() {
    var handler = only(new Agreed(), "schedule.timezone=UTC");

    assertThat(handler.trigger()).isEqualTo("@Schedule(interval = \"every 7 hours\")");
    assertThat(facts(handler))
        .containsExactly(
            "counted from: 1970, in all replicas", "exclusive: one of all replicas makes the run");
    assertThat(runs(handler)).startsWith("2026-11-22T12:00Z", "2026-11-22T19:00Z");
  }

  static final class Once {
    @Schedule(timestamp = "2026-12-24 18:00", timezone = "Asia/Tokyo")
    void celebrate() {}
  }

  @Test
  void aTimestampHasOneRun() {
    var handler = only(new Once());

    assertThat(handler.trigger()).isEqualTo("@Schedule(timestamp = \"2026-12-24 18:00\")");
    assertThat(facts(handler)).containsExactly("zone: Asia/Tokyo");
    assertThat(runs(handler)).containsExactly("2026-12-24T18:00+09:00");
  }

  static final class InItsOwnZone {
    @Schedule(timestamp = "2026-12-24T18:00+05:30")
    void abroad() {}

    @Schedule(timestamp = "2026-12-24T18:00Z")
    void everywhere() {}
  }

  @Test
  void aTimestampKeepsTheZoneItNames() {
    var handlers = describe(new InItsOwnZone(), "schedule.timezone=Asia/Tokyo");

    assertThat(handlers)
        .extracting(DescribedSchedulesTest::facts)
        .containsExactly(List.of("zone: +05:30"), List.of("zone: UTC"));
    assertThat(handlers)
        .extracting(DescribedSchedulesTest::runs)
        .containsExactly(List.of("2026-12-24T18:00+05:30"), List.of("2026-12-24T18:00Z"));
  }

  @Test
  void whatIsOverHasNone() {
    assertThat(runs(only(new Once(), "handlers.celebrate.timestamp=2025-12-24 18:00"))).isEmpty();
  }

  static final class Several {
    @Heartbeat
    void beat() {}

    @Daily(timezone = "+05:30")
    @Schedule("every 5 minutes")
    void work() {}
  }

  @Test
  void allAreThereInTheOrderOfTheSource() {
    assertThat(describe(new Several()))
        .extracting(Described.Handler::name, Described.Handler::trigger)
        .extracting(Object::toString)
        .containsExactly(
            "(\"beat\", \"@Heartbeat\")",
            "(\"work\", \"@Daily\")",
            "(\"work\", \"@Schedule(\"every 5 minutes\")\")");
  }

  static final class Clocks {
    @Schedule(value = "30 2 * * *", timezone = "Europe/Stockholm")
    void early() {}
  }

  @Test
  void aDayWithoutThatTimeIsSeen() {
    var spring = new ManualTimeline(Instant.parse("2026-03-27T12:00:00Z"), Duration.ofSeconds(10));
    try (var prepared = Launch.of(new Clocks()).withTimeline(spring).prepare()) {
      var transport = (Described) prepared.services().getFirst().transports().getFirst();

      assertThat(runs(transport.describe().getFirst()))
          .startsWith("2026-03-28T02:30+01:00", "2026-03-29T03:00+02:00", "2026-03-30T02:30+02:00");
    }
  }
}
