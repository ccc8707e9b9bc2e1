package tomodachi.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import tomodachi.transport.Timeline;

class WallClockTest {

  /// A machine whose timers the test fires.
  private static final class FakeMachine implements Timeline.Machine {
    final List<Duration> naps = new ArrayList<>();
    final List<Runnable> tasks = new ArrayList<>();
    int closed;

    @Override
    public long nanos() {
      return 0;
    }

    @Override
    public Timeline.Alarm after(Duration delay, Runnable task) {
      naps.add(delay);
      tasks.add(task);
      return () -> closed++;
    }
  }

  private final FakeMachine machine = new FakeMachine();
  private final List<String> ran = new ArrayList<>();

  @Test
  void aLongWaitIsCutIntoNapsOfTenSeconds() {
    new WallClock(machine).at(Instant.now().plusSeconds(3600), () -> ran.add("task"));
    machine.tasks.getFirst().run();

    assertThat(machine.naps).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(10));
    assertThat(ran).isEmpty();
  }

  @Test
  void anInstantThatHasPassedIsDueAtOnceAndOnce() {
    new WallClock(machine).at(Instant.now().minusSeconds(1), () -> ran.add("task"));
    machine.tasks.getFirst().run();
    machine.tasks.getFirst().run();

    assertThat(machine.naps.getFirst()).isNegative();
    assertThat(ran).containsExactly("task");
  }

  @Test
  void aClosedAlarmDoesNotRing() {
    var alarm = new WallClock(machine).at(Instant.now().minusSeconds(1), () -> ran.add("task"));
    alarm.close();
    machine.tasks.getFirst().run();

    assertThat(ran).isEmpty();
    assertThat(machine.closed).isEqualTo(1);
  }

  @Test
  void theSystemsTimelineRunsTasksAndSurvivesOneThatThrows() throws InterruptedException {
    var timeline = SystemTimeline.shared();
    var done = new CountDownLatch(2);
    timeline
        .machine()
        .after(
            Duration.ZERO,
            () -> {
              throw new IllegalStateException("expected by the test");
            });
    timeline.machine().after(Duration.ofMillis(1), done::countDown);
    timeline.plan().at(timeline.plan().instant().plusMillis(1), done::countDown);

    done.await();
    timeline.hold().close();
  }
}
