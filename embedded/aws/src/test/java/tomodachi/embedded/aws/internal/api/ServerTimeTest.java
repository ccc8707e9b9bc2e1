package tomodachi.embedded.aws.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import tomodachi.testing.ManualTimeline;

class ServerTimeTest {

  private final ManualTimeline timeline = new ManualTimeline();
  private final ReentrantLock lock = new ReentrantLock();
  private final ServerTime time = new ServerTime(timeline, lock);
  private final List<String> ran = new CopyOnWriteArrayList<>();

  @Test
  void whatIsDueInPlanTimeRunsWithTheLockHeld() {
    var held = new ArrayList<Boolean>();
    time.at(time.now() + 1_000, () -> held.add(lock.isHeldByCurrentThread()));

    timeline.advance(Duration.ofMillis(999));
    assertThat(held).isEmpty();

    timeline.advance(Duration.ofMillis(1));
    assertThat(held).containsExactly(true);
  }

  @Test
  void whoWaitsWaitsInRealTime() {
    time.run(() -> time.afterWaiting(Duration.ofMillis(1), () -> ran.add("waited")));

    await().until(() -> ran.contains("waited"));
  }

  @Test
  void whatIsCancelledDoesNotRun() {
    var alarm = time.at(time.now() + 1_000, () -> ran.add("cancelled"));

    alarm.close();
    alarm.close();
    timeline.advance(Duration.ofSeconds(2));

    assertThat(ran).isEmpty();
  }

  @Test
  void nothingRunsAfterTheEnd() {
    time.at(time.now() + 1_000, () -> ran.add("late"));

    time.run(time::end);
    timeline.advance(Duration.ofSeconds(2));

    assertThat(ran).isEmpty();
  }
}
