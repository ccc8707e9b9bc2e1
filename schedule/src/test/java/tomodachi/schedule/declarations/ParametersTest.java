package tomodachi.schedule.declarations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import tomodachi.ServiceContext;
import tomodachi.schedule.Heartbeat;
import tomodachi.schedule.Schedule;
import tomodachi.schedule.Tick;
import tomodachi.testing.RunningService;

class ParametersTest {

  private static final Instant MINUTE = Instant.parse("2026-01-01T00:01:00Z");

  /// What handlers were given.
  abstract static class Recording {
    final List<Object> given = new CopyOnWriteArrayList<>();

    final void record(Object... values) {
      given.addAll(List.of(values));
    }
  }

  private static List<Object> givenTo(Recording service) {
    try (var running = RunningService.start(service)) {
      running.advance(Duration.ofMinutes(1));
    }
    return service.given;
  }

  static final class Positional extends Recording {
    @Schedule("every minute")
    void run(String invocationTime, String interval) {
      record(invocationTime, interval);
    }
  }

  @Test
  void positionalParametersGetWhatPythonsHandlersGet() {
    assertThat(givenTo(new Positional())).containsExactly("2026-01-01T00:01:00Z", "every minute");
  }

  static final class InSnakeCase extends Recording {
    @Schedule(seconds = 60)
    void run(int interval, String invocation_time) {
      record(interval, invocation_time);
    }
  }

  @Test
  void pythonsSpellingIsKnownToo() {
    assertThat(givenTo(new InSnakeCase())).containsExactly(60, "2026-01-01T00:01:00Z");
  }

  static final class Typed extends Recording {
    @Schedule("60s")
    void run(Instant invocationTime, Duration interval) {
      record(invocationTime, interval);
    }
  }

  @Test
  void theyAreConvertedToTheirTypes() {
    assertThat(givenTo(new Typed())).containsExactly(MINUTE, Duration.ofMinutes(1));
  }

  static final class Converted extends Recording {
    @Schedule("60s")
    void run(Optional<Instant> invocationTime, OffsetDateTime invocation_time) {
      record(invocationTime, invocation_time);
    }
  }

  @Test
  void typesThatAreMadeOfTextAreToo() {
    assertThat(givenTo(new Converted()))
        .containsExactly(Optional.of(MINUTE), MINUTE.atOffset(ZoneOffset.UTC));
  }

  static final class ByType extends Recording {
    @Schedule("every minute")
    void run(Tick now, ServiceContext context) {
      record(now.scheduledTime(), now.interval(), now.missed(), context.name());
    }
  }

  @Test
  void theTickIsGivenByItsType() {
    assertThat(givenTo(new ByType())).containsExactly(MINUTE, "every minute", 0, "by-type");
  }

  static final class Nothing extends Recording {
    @Schedule("every minute")
    void run() {
      record("ran");
    }
  }

  @Test
  void nothingNeedsToBeDeclared() {
    assertThat(givenTo(new Nothing())).containsExactly("ran");
  }

  static final class NoTime {
    @Schedule("every minute")
    void run(LocalDate invocationTime) {}
  }

  @Test
  void aTypeTheTimeIsNoTextOfIsAMistakeAtStart() {
    assertThat(Refusal.of(new NoTime()))
        .isEqualTo(
            """
            Parameter "invocationTime" of type LocalDate can't be made of "2026-11-22T04:00:28Z"
                declare it as a String, or take a Tick\
            """);
  }

  static final class NoNumber {
    @Schedule("every minute")
    void run(int interval) {}
  }

  @Test
  void aTypeTheIntervalIsNoTextOfIsAMistakeAtStart() {
    assertThat(Refusal.of(new NoNumber()))
        .isEqualTo(
            """
            Parameter "interval" of type int can't be made of "every minute"
                declare it as a String, or take a Tick\
            """);
  }

  static final class Unknown {
    @Heartbeat
    void run(String time) {}
  }

  @Test
  void otherParametersAreAMistake() {
    assertThat(Refusal.of(new Unknown()))
        .isEqualTo(
            """
            Parameter "time" of type String gets no value from @Heartbeat
                remove it, or rename it to what it shall be filled with\
            """);
  }
}
