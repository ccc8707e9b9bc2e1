package tomodachi.embedded.amqp.internal.model;

import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import tomodachi.transport.Timeline;

/// Plan time for what is guarded by the broker's lock: tasks run with the lock held.
final class PlanTime {

  private final Timeline.Plan plan;
  private final ReentrantLock lock;

  PlanTime(Timeline.Plan plan, ReentrantLock lock) {
    this.plan = plan;
    this.lock = lock;
  }

  /// Milliseconds since 1970.
  long now() {
    return plan.millis();
  }

  /// Runs `task` when it is `due`, or at once when that has passed.
  Timeline.Alarm at(long due, Runnable task) {
    return plan.at(Instant.ofEpochMilli(due), () -> runLocked(task));
  }

  private void runLocked(Runnable task) {
    lock.lock();
    try {
      task.run();
    } finally {
      lock.unlock();
    }
  }
}
