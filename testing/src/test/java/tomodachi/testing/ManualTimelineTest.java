package tomodachi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ManualTimelineTest {

  private static final Instant START = Instant.parse("2026-03-29T00:00:00Z");

  private final ManualTimeline timeline = new ManualTimeline(START, Duration.ofSeconds(10));
  private final List<String> happened = Collections.synchronizedList(new ArrayList<>());

  private void happens(String what) {
    happened.add(what + " at " + Duration.between(START, timeline.plan().instant()));
  }

  private Instant in(int seconds) {
    return START.plusSeconds(seconds);
  }

  @Test
  void timeStandsStillUntilItIsMoved() {
    assertThat(timeline.plan().instant()).isEqualTo(START);

    timeline.advance(Duration.ofHours(1));

    assertThat(timeline.plan().instant()).isEqualTo(START.plus(Duration.ofHours(1)));
  }

  @Test
  void tasksRunAtTheirInstantsInOrder() {
    timeline.plan().at(in(20), () -> happens("second"));
    timeline.plan().at(in(10), () -> happens("first"));
    timeline.plan().at(in(20), () -> happens("third"));
    timeline.plan().at(in(31), () -> happens("too late"));

    timeline.advance(Duration.ofSeconds(30));

    assertThat(happened).containsExactly("first at PT10S", "second at PT20S", "third at PT20S");
  }

  @Test
  void aTaskDueAtTheEndOfTheStepRuns() {
    timeline.plan().at(in(30), () -> happens("at the end"));

    timeline.advance(Duration.ofSeconds(30));

    assertThat(happened).containsExactly("at the end at PT30S");
  }

  @Test
  void aTaskAskedForByATaskRunsInTheSameStep() {
    timeline.plan().at(in(10), () -> timeline.plan().at(in(15), () -> happens("follower")));

    timeline.advance(Duration.ofSeconds(30));

    assertThat(happened).containsExactly("follower at PT15S");
  }

  @Test
  void aTaskForAnInstantThatHasPassedRunsAtOnce() throws InterruptedException {
    var ran = new CountDownLatch(1);

    timeline.plan().at(START, ran::countDown);

    assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aCancelledTaskDoesNotRun() {
    var alarm = timeline.plan().at(in(10), () -> happens("cancelled"));
    alarm.close();

    timeline.advance(Duration.ofSeconds(30));

    assertThat(happened).isEmpty();
  }

  @Test
  void timeWaitsAtADuePointForTheWorkBegunThere() {
    timeline.plan().at(in(10), this::beginSlowWork);
    timeline.plan().at(in(20), () -> happens("next"));

    timeline.advance(Duration.ofSeconds(30));

    assertThat(happened).containsExactly("slow work at PT10S", "next at PT20S");
  }

  private void beginSlowWork() {
    var hold = timeline.hold();
    Thread.ofVirtual()
        .start(() -> {
          try (hold) {
            happens("slow work");
          }
        });
  }

  @Test
  void workThatDoesNotEndIsNamed() {
    var impatient = new ManualTimeline(START, Duration.ofMillis(1));
    impatient.hold();

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> impatient.advance(Duration.ofSeconds(1)))
        .withMessageStartingWith("Plan time can't go on: work is still under way after PT0.001S")
        .withMessageContaining("begun by " + ManualTimelineTest.class.getName())
        .withMessageEndingWith("let it end before time is moved, or move time from another thread");
  }

  @Test
  void aHoldMayBeClosedTwice() {
    var hold = timeline.hold();
    var other = timeline.hold();
    hold.close();
    hold.close();
    other.close();

    timeline.advance(Duration.ofSeconds(1));

    assertThat(timeline.plan().instant()).isEqualTo(in(1));
  }

  @Test
  void aTaskThatThrowsFailsTheStep() {
    timeline
        .plan()
        .at(
            in(10),
            () -> {
              throw new IllegalStateException("broken");
            });

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> timeline.advance(Duration.ofSeconds(30)))
        .withMessage("A task of the timeline threw java.lang.IllegalStateException: broken")
        .withCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void timeDoesNotGoBack() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> timeline.advance(Duration.ofSeconds(-1)))
        .withMessage("Time goes forward only, was PT-1S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> timeline.advanceTo(START.minusSeconds(1)))
        .withMessage("Time goes forward only, 2026-03-28T23:59:59Z is before 2026-03-29T00:00:00Z");
  }

  @Test
  void machineTimeIsReal() throws InterruptedException {
    var ran = new CountDownLatch(1);

    timeline.machine().after(Duration.ofMillis(1), ran::countDown);

    assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
  }
}
