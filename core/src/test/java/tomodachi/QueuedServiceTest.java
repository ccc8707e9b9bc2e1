package tomodachi;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import tomodachi.tasks.TaskQueue;

/// Starts one service for a test and hands out its queue.
abstract class QueuedServiceTest {

  private @Nullable RunningServices running;

  /// A service whose queue tests can reach.
  abstract static class Queued {
    private @Nullable TaskQueue queue;

    @StartService
    void take(TaskQueue queue) {
      this.queue = queue;
    }

    TaskQueue queue() {
      return Optional.ofNullable(queue).orElseThrow();
    }
  }

  TaskQueue start(Queued service) {
    running = Tomodachi.start(service);
    return service.queue();
  }

  RunningServices running() {
    return Optional.ofNullable(running).orElseThrow();
  }

  @AfterEach
  void stop() {
    if (running != null) {
      running.close();
    }
  }
}
