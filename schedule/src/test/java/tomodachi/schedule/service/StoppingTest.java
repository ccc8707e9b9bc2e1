package tomodachi.schedule.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tomodachi.schedule.Overlap;
import tomodachi.schedule.Schedule;
import tomodachi.schedule.Schedules;
import tomodachi.schedule.Tick;
import tomodachi.testing.RunningService;

/// Runs that don't end by themselves, and runs by hand.
class StoppingTest {

  static final class Slow {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger ended = new AtomicInteger();

    @Schedule(interval = "1h", overlap = Overlap.QUEUE_ONE)
    void work() throws InterruptedException {
      begun.countDown();
      if (!goOn.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody let it go on");
      }
      ended.incrementAndGet();
    }
  }

  @Test
  void aStopWaitsForTheRunAndBeginsNoOther() throws Exception {
    var slow = new Slow();
    var running = RunningService.start(slow);
    var run = running.injectable(Schedules.class).run("work");
    slow.begun.await();

    running.services().stop();
    slow.goOn.countDown();
    running.close();

    assertThat(run).isCompleted();
    assertThat(slow.ended).hasValue(1);
    assertThat(running.logs().lines())
        .anySatisfy(line -> {
          assertThat(line.message()).isEqualTo("drained");
          assertThat(line.fields())
              .containsEntry("finished", 1L)
              .containsEntry("returned", 0)
              .containsEntry("abandoned", 0L);
        });
  }

  static final class Limited {
    @Schedule(interval = "@yearly", timeout = "50ms")
    void work() throws InterruptedException {
      new CountDownLatch(1).await();
    }
  }

  @Test
  void aRunThatTakesTooLongIsInterrupted() {
    try (var running = RunningService.start(new Limited())) {
      var run = running.injectable(Schedules.class).run("work");

      assertThatThrownBy(run::join).isInstanceOf(CancellationException.class);
      assertThat(running.logs().lines())
          .anySatisfy(
              line -> assertThat(line.message()).isEqualTo("run interrupted at its time limit"));
    }
  }

  static final class ByHand {
    private int runs;

    @Schedule(interval = "@yearly", name = "yearly-report")
    void report(Tick tick) {
      runs++;
      if (tick.missed() > 0 || runs > 1) {
        throw new IllegalStateException("enough");
      }
    }
  }

  @Test
  void aHandlerIsRunByHand() {
    try (var running = RunningService.start(new ByHand())) {
      var schedules = running.injectable(Schedules.class);

      var tick = schedules.run("yearly-report").join();

      assertThat(tick.interval()).isEqualTo("@yearly");
      assertThat(tick.scheduledTime()).isEqualTo(running.timeline().plan().instant());
      assertThatThrownBy(() -> schedules.run("yearly-report").join())
          .isInstanceOf(CompletionException.class)
          .hasRootCauseMessage("enough");
    }
  }

  @Test
  void onlyAScheduledHandlerCanBeRunByHand() {
    var running = RunningService.start(new ByHand());
    var schedules = running.injectable(Schedules.class);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> schedules.run("report"))
        .withMessage("No schedule runs \"report\"");
    running.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> schedules.run("yearly-report"))
        .withMessage("\"yearly-report\" can't run: the service is stopping");
  }

  static final class Eager {
    Eager(Schedules schedules) {
      var _ = schedules.run("work");
    }

    @Schedule("1h")
    void work() {}
  }

  @Test
  void nothingIsRunByHandBeforeTheServiceIsReady() {
    assertThatThrownBy(() -> RunningService.start(Eager.class).close())
        .hasStackTraceContaining("\"work\" can't run: the service is not ready yet");
  }

  static final class Paused {
    private int runs;
    private int missed;

    @Schedule(seconds = 10)
    void work(Tick tick) {
      runs++;
      missed += tick.missed();
    }
  }

  @Test
  void pausingMissesWhatComesDue() {
    try (var running = RunningService.start(new Paused())) {
      running.services().pause();
      running.advance(Duration.ofSeconds(30));
      assertThat(running.services().ready()).isTrue();

      running.services().resume();
      running.advance(Duration.ofSeconds(10));

      var service = running.service(Paused.class);
      assertThat(service.runs).isEqualTo(1);
      assertThat(service.missed).isEqualTo(3);
    }
  }
}
