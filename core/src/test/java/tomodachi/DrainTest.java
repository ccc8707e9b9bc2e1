package tomodachi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import tomodachi.launch.Launch;
import tomodachi.tasks.CapturedLogs;
import tomodachi.tasks.Task;
import tomodachi.tasks.TaskQueue;
import tomodachi.transport.Completion;

class DrainTest {

  @Service("draining")
  static class Draining {
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch release = new CountDownLatch(1);
    final TaskQueue queue;

    Options options = Options.of(LifecycleOptions.defaults().withTerminationGracePeriodSeconds(1));

    Draining(TaskQueue queue) {
      this.queue = queue;
    }

    static Draining create(TaskQueue queue) {
      return new Draining(queue);
    }

    @Task("wait")
    String await() throws InterruptedException {
      begun.countDown();
      release.await();
      return "done";
    }

    @Task("stubborn")
    String stubborn() {
      begun.countDown();
      while (release.getCount() > 0) {
        try {
          release.await();
        } catch (InterruptedException e) {
          return "swallowed";
        }
      }
      return "done";
    }
  }

  private static Draining service() {
    return Tomodachi.service(Draining.class).orElseThrow();
  }

  @Test
  void aRunningHandlerFinishesBeforeAnythingCloses() throws Exception {
    try (var logs = new CapturedLogs()) {
      var running = Tomodachi.start(Draining.class);
      var service = service();
      var task = service.queue.submit("wait", "x");
      service.begun.await();

      running.stop();
      service.release.countDown();
      running.close();

      assertThat(task.result()).isEqualTo("done");
      assertThat(logs.lines())
          .contains("tomodachi.lifecycle: drained finished=1 returned=3 abandoned=0");
    }
  }

  @Test
  void aHandlerThatOutlivesTheDeadlineIsInterruptedAndNotDone() throws Exception {
    try (var logs = new CapturedLogs()) {
      var running = Tomodachi.start(Draining.class);
      var service = service();
      var task = service.queue.submit("wait", "x");
      service.begun.await();

      running.close();

      assertThat(task.join()).isEqualTo(new Completion.Interrupted());
      assertThat(logs.lines())
          .contains(
              "tomodachi.lifecycle: handlers did not end in time and are interrupted"
                  + " remaining_count=1",
              "tomodachi.lifecycle: drained finished=0 returned=3 abandoned=1");
    }
  }

  @Test
  void aHandlerThatReturnsOnlyBecauseItWasInterruptedIsNotDoneEither() throws Exception {
    var running = Tomodachi.start(Draining.class);
    var service = service();
    var task = service.queue.submit("stubborn", "x");
    service.begun.await();

    running.close();

    assertThat(task.join()).isEqualTo(new Completion.Interrupted());
  }

  @Test
  void workThatComesAfterTheDeadlineNeverReachesItsHandler() throws Exception {
    var running = Tomodachi.start(Draining.class);
    var service = service();
    running.close();

    var task = service.queue.submit("wait", "late");

    assertThat(task.join()).isEqualTo(new Completion.Interrupted());
    assertThat(service.begun.getCount()).isEqualTo(1);
  }

  @Service("delayed")
  static class Delayed {
    final CompletableFuture<Boolean> stopping = new CompletableFuture<>();
    final TaskQueue queue;

    Options options =
        Options.of(
            LifecycleOptions.defaults()
                .withTerminationGracePeriodSeconds(3)
                .withShutdownDelaySeconds(1));

    Delayed(TaskQueue queue) {
      this.queue = queue;
    }

    @StoppingService
    void stopping() {
      stopping.complete(true);
    }

    @Task("work")
    String work() {
      return "still here";
    }
  }

  @Test
  void duringTheShutdownDelayWorkIsStillTaken() {
    var running = Launch.of(Delayed.class).start();
    var service = Tomodachi.service(Delayed.class).orElseThrow();

    running.stop();
    service.stopping.join();

    assertThat(running.ready()).isFalse();
    assertThat(service.queue.submit("work", "x").result()).isEqualTo("still here");
    running.close();
  }
}
