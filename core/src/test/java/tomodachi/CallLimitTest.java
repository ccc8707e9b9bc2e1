package tomodachi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tomodachi.tasks.Task;
import tomodachi.transport.Completion;

class CallLimitTest extends QueuedServiceTest {

  static class Limited extends Queued {
    final CountDownLatch begun = new CountDownLatch(1);

    @Task(value = "slow", timeout = "20ms")
    String slow() throws InterruptedException {
      new CountDownLatch(1).await();
      return "never";
    }

    @Task(value = "quick", timeout = "999999999d")
    String quick() {
      return "quick";
    }

    @Task("endless")
    String endless() throws InterruptedException {
      begun.countDown();
      new CountDownLatch(1).await();
      return "never";
    }

    @Task("closing")
    String closing() {
      Tomodachi.service(Closer.class).orElseThrow().close();
      return "never";
    }

    @Task("error")
    String error() {
      throw new AssertionError("an error");
    }
  }

  @Test
  void aHandlerThatTakesTooLongIsInterruptedAndReportedAsTimedOut() {
    var queue = start(new Limited());

    assertThat(queue.submit("slow", "").join())
        .isEqualTo(new Completion.TimedOut(Duration.ofMillis(20)));
    assertThat(queue.submit("quick", "").result()).isEqualTo("quick");
  }

  @Test
  void aTransportMayInterruptACall() throws InterruptedException {
    var service = new Limited();
    var task = start(service).submit("endless", "");
    service.begun.await();

    task.call().interrupt();

    assertThat(task.join()).isEqualTo(new Completion.Interrupted());
  }

  /// Closes what it was given.
  static class Closer {
    @Nullable RunningServices running;

    @StartedService
    void started() {}

    void close() {
      Optional.ofNullable(running).orElseThrow().close();
    }
  }

  @Test
  void aHandlerCannotWaitForItsOwnService() {
    try (var _ = Tomodachi.start(new Closer())) {
      var queue = start(new Limited());
      Tomodachi.service(Closer.class).orElseThrow().running = running();

      assertThat(queue.submit("closing", "").thrown())
          .hasMessage(
              "A handler can't wait for its own service to stop; call stop() instead of close()");
    }
  }

  @Test
  void anErrorIsSettledLikeAnException() {
    assertThat(start(new Limited()).submit("error", "").thrown()).hasMessage("an error");
  }
}
