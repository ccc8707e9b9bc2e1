package tomodachi.embedded.aws.internal.api;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.Timeline;

/// Time for what is guarded by the server's lock: tasks run with the lock held. To be used with the
/// lock held, but for [#run].
public final class ServerTime {

  private final Timeline timeline;
  private final ReentrantLock lock;
  private final Set<Task> pending = new HashSet<>();

  /// @param lock that guards all of the server
  public ServerTime(Timeline timeline, ReentrantLock lock) {
    this.timeline = timeline;
    this.lock = lock;
  }

  /// Milliseconds since 1970, in plan time.
  public long now() {
    return timeline.plan().millis();
  }

  /// Runs `task` when it is `due` in plan time, in milliseconds since 1970, or at once when that
  /// has passed.
  public Timeline.Alarm at(long due, Runnable task) {
    var added = new Task(task);
    return added.begin(timeline.plan().at(Instant.ofEpochMilli(due), added));
  }

  /// Runs `task` after a while of real time: a client waits in real time.
  public Timeline.Alarm afterWaiting(Duration wait, Runnable task) {
    var added = new Task(task);
    return added.begin(timeline.machine().after(wait, added));
  }

  /// Runs `task` with the lock held.
  public void run(Runnable task) {
    lock.lock();
    try {
      task.run();
    } finally {
      lock.unlock();
    }
  }

  /// The server ends: nothing that was to be run is.
  public void end() {
    List.copyOf(pending).forEach(Task::close);
  }

  /// What is to be run, known until it has been, so that a server that has ended leaves nothing
  /// behind.
  private final class Task implements Runnable, Timeline.Alarm {
    private final Runnable task;
    private Timeline.@Nullable Alarm alarm;

    Task(Runnable task) {
      this.task = task;
      pending.add(this);
    }

    Task begin(Timeline.Alarm begun) {
      alarm = begun;
      return this;
    }

    @Override
    public void run() {
      ServerTime.this.run(() -> {
        if (pending.remove(this)) {
          task.run();
        }
      });
    }

    @Override
    public void close() {
      pending.remove(this);
      if (alarm != null) {
        alarm.close();
      }
    }
  }
}
