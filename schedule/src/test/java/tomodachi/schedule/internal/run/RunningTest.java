package tomodachi.schedule.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tomodachi.schedule.Overlap;
import tomodachi.schedule.RunClaims;
import tomodachi.schedule.Tick;
import tomodachi.schedule.internal.plan.Timetable;
import tomodachi.testing.ManualTimeline;

class RunningTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final ManualTimeline timeline =
      new ManualTimeline(Instant.parse("2026-01-01T00:00:00.400Z"), Duration.ofSeconds(10));
  private final Running running = new Running(timeline);
  private final FakeHandler handler = new FakeHandler();

  @AfterEach
  void close() {
    running.close();
  }

  private void begin(Rule... rules) {
    running.begin(
        List.of(rules).stream().map(rule -> new Running.Part(rule, handler, "s/work")).toList(),
        null);
  }

  @Test
  void anIntervalIsDueOnWholeSecondsFromTheStartOn() {
    begin(Rules.every("PT2S"));

    timeline.advance(Duration.ofSeconds(5));

    assertThat(handler.times()).containsExactly("2026-01-01T00:00:02Z", "2026-01-01T00:00:04Z");
  }

  @Test
  void aShortIntervalIsCountedFromTheMillisecond() {
    begin(Rules.every("PT0.25S"));

    timeline.advance(Duration.ofMillis(600));

    assertThat(handler.times())
        .containsExactly("2026-01-01T00:00:00.650Z", "2026-01-01T00:00:00.900Z");
  }

  @Test
  void exclusiveIntervalsAreCountedFrom1970() {
    begin(Rules.exclusive(Rules.every("PT7S")));

    timeline.advance(Duration.ofSeconds(14));

    assertThat(handler.ticks())
        .extracting(tick -> tick.scheduledTime().getEpochSecond() % 7)
        .containsExactly(0L, 0L);
  }

  @Test
  void runsOfSeveralSchedulesBeginInTheOrderTheyAreDue() {
    begin(Rules.every("PT3S"), Rules.every("PT2S"));

    timeline.advance(Duration.ofSeconds(4));

    assertThat(handler.times())
        .containsExactly("2026-01-01T00:00:02Z", "2026-01-01T00:00:03Z", "2026-01-01T00:00:04Z");
  }

  @Test
  void oneRunIsMadeAtOnceIfThatIsDeclared() {
    begin(Rules.immediately(Rules.every("PT1H")));

    assertThat(handler.ticks())
        .containsExactly(
            new Tick(
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-01-01T00:00:00.400Z"),
                "declared",
                0));
  }

  @Test
  void theTickSaysWhenTheRunWasDueAndWhenItBegan() {
    begin(Rules.jittered(Rules.every("PT10S"), Duration.ofSeconds(5)));

    timeline.advance(Duration.ofSeconds(30));

    assertThat(handler.times()).startsWith("2026-01-01T00:00:10Z", "2026-01-01T00:00:20Z");
    assertThat(handler.ticks())
        .allSatisfy(tick ->
            assertThat(Duration.between(tick.scheduledTime(), tick.actualTime()))
                .isBetween(Duration.ZERO, Duration.ofSeconds(5)));
  }

  @Test
  void aRunThatHasNotEndedHoldsUpOnlyItsOwnSchedule() {
    var slow = new FakeHandler().hang();
    running.begin(
        List.of(
            new Running.Part(Rules.every("PT1S"), slow, "s/slow"),
            new Running.Part(Rules.every("PT1S"), handler, "s/work")),
        null);

    timeline.advance(Duration.ofSeconds(5));

    assertThat(slow.ticks()).hasSize(1);
    assertThat(handler.ticks()).hasSize(5);
  }

  @Test
  void skippedRunsAreCountedByTheNext() {
    handler.hang();
    begin(Rules.every("PT1S"));

    timeline.advance(Duration.ofSeconds(4));
    handler.endOne();
    timeline.advance(SECOND);

    assertThat(handler.ticks()).extracting(Tick::missed).containsExactly(0, 3);
  }

  @Test
  void aWaitingRunBeginsWhenTheLastOneEnds() {
    handler.hang();
    begin(Rules.with(Rules.every("PT1S"), Overlap.QUEUE_ONE));
    timeline.advance(Duration.ofMillis(2900));

    handler.endOne();

    assertThat(handler.times()).containsExactly("2026-01-01T00:00:01Z", "2026-01-01T00:00:03Z");
    assertThat(handler.ticks().getLast().missed()).isEqualTo(1);
  }

  @Test
  void overlappingRunsBeginBesideEachOther() {
    handler.hang();
    begin(Rules.with(Rules.every("PT1S"), Overlap.ALLOW));

    timeline.advance(Duration.ofSeconds(3));

    assertThat(handler.running()).isEqualTo(3);
  }

  @Test
  void nothingBeginsWhilePausedAndItIsMissed() {
    begin(Rules.every("PT1S"));
    timeline.advance(SECOND);

    running.pause();
    timeline.advance(Duration.ofSeconds(2));
    running.resume();
    timeline.advance(SECOND);

    assertThat(handler.times()).containsExactly("2026-01-01T00:00:01Z", "2026-01-01T00:00:04Z");
    assertThat(handler.ticks().getLast().missed()).isEqualTo(2);
  }

  @Test
  void afterTheStopNothingBegins() throws Exception {
    handler.hang();
    begin(Rules.with(Rules.every("PT1S"), Overlap.QUEUE_ONE));
    timeline.advance(Duration.ofSeconds(3));

    assertThat(running.stop()).isEqualTo(1);
    handler.endOne();
    timeline.advance(Duration.ofSeconds(3));

    assertThat(handler.ticks()).hasSize(1);
  }

  @Test
  void aHandlerIsRunByHandBesideItsPlan() {
    handler.hang();
    begin(Rules.every("PT1S"));
    timeline.advance(SECOND);

    var run = running.find("work").orElseThrow().run();
    handler.endOne();
    handler.endOne();

    assertThat(run)
        .isCompletedWithValueMatching(
            tick -> tick.scheduledTime().equals(Instant.parse("2026-01-01T00:00:01.400Z")));
    assertThat(running.find("other")).isEmpty();
  }

  @Test
  void manySchedulesOfOneInstantAllBegin() {
    begin(IntStream.range(0, 1000).mapToObj(_ -> Rules.every("PT1S")).toArray(Rule[]::new));

    timeline.advance(Duration.ofSeconds(2));

    assertThat(handler.ticks()).hasSize(2000);
  }

  @Test
  void aRunThatCanNotBeginIsMissedAndEndsNothing() {
    handler.fail(1);
    begin(Rules.every("PT1S"), Rules.every("PT2S"));

    timeline.advance(Duration.ofSeconds(2));

    assertThat(handler.ticks())
        .extracting(tick -> tick.scheduledTime().getEpochSecond() % 60, Tick::missed)
        .containsExactlyInAnyOrder(tuple(2L, 0), tuple(2L, 1));
  }

  @Test
  void afterTheStopNothingIsRunByHand() throws Exception {
    begin(Rules.every("PT1S"));
    var job = running.find("work").orElseThrow();

    assertThat(running.stop()).isZero();

    assertThatIllegalStateException()
        .isThrownBy(job::run)
        .withMessage("\"work\" can't run: the service is stopping");
  }

  @Test
  void aStopWaitsForAClaimAndWhatWasGrantedRuns() throws Exception {
    var asked = new CountDownLatch(1);
    var answer = new CountDownLatch(1);
    var stopping = new CompletableFuture<Integer>();
    beginExclusive((_, _) -> {
      asked.countDown();
      answer.await();
      return true;
    });
    var time = Thread.ofVirtual().start(() -> timeline.advance(Duration.ofSeconds(1)));
    asked.await();

    Thread.ofVirtual().start(() -> stop(stopping));
    assertThat(stopping).isNotDone();
    answer.countDown();

    assertThat(stopping.join()).isZero();
    assertThat(handler.ticks()).hasSize(1);
    time.join();
  }

  @Test
  void whatIsGrantedTooLateDoesNotRun() throws Exception {
    var asked = new CountDownLatch(1);
    var answer = new CountDownLatch(1);
    beginExclusive((_, _) -> {
      asked.countDown();
      answer.await();
      return true;
    });
    var time = Thread.ofVirtual().start(() -> timeline.advance(Duration.ofSeconds(1)));
    asked.await();

    Thread.currentThread().interrupt();
    assertThatExceptionOfType(InterruptedException.class).isThrownBy(running::stop);
    answer.countDown();
    time.join();

    assertThat(handler.ticks()).isEmpty();
  }

  @Test
  void anErrorOfAClaimEndsNothing() {
    var errors = new AtomicInteger(6);
    beginExclusive((_, _) -> {
      if (errors.getAndDecrement() > 0) {
        throw new NoClassDefFoundError("driver");
      }
      return true;
    });

    timeline.advance(Duration.ofSeconds(2));

    assertThat(handler.times()).containsExactly("2026-01-01T00:00:02Z");
  }

  private void beginExclusive(RunClaims claims) {
    running.begin(
        List.of(new Running.Part(Rules.exclusive(Rules.every("PT1S")), handler, "s/work")), claims);
  }

  private void stop(CompletableFuture<Integer> withdrawn) {
    try {
      withdrawn.complete(running.stop());
    } catch (InterruptedException e) {
      withdrawn.completeExceptionally(e);
    }
  }

  @Test
  void aScheduleOfThePastBeginsNothing() {
    begin(Rules.of(new Timetable.Once(Instant.parse("2025-12-24T18:00:00Z"), ZoneOffset.UTC)));

    timeline.advance(Duration.ofDays(400));

    assertThat(handler.ticks()).isEmpty();
  }
}
