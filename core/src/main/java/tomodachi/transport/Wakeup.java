package tomodachi.transport;

import org.jspecify.annotations.Nullable;

/// One alarm for many things that come due, such as the messages of a queue. It goes off at the
/// earliest time it was asked for, and not for each of the others: who is woken asks again.
///
/// It is guarded by a lock of its owner's, which holds it in every call; alarms run their tasks
/// with that lock held.
public final class Wakeup {

  private final Alarms alarms;
  private final Runnable task;
  private Timeline.@Nullable Alarm alarm;
  private long due = Long.MAX_VALUE;
  private long generation;

  /// One that doesn't go off before it is asked to.
  ///
  /// @param alarms set the alarm
  /// @param task runs when it goes off
  public Wakeup(Alarms alarms, Runnable task) {
    this.alarms = alarms;
    this.task = task;
  }

  /// Goes off at `instant` at the latest.
  ///
  /// @param instant milliseconds since 1970; [Long#MAX_VALUE] is never
  public void by(long instant) {
    if (instant < due) {
      close();
      due = instant;
      var current = generation;
      alarm = alarms.at(instant, () -> ring(current));
    }
  }

  /// Doesn't go off any more, until it is asked again.
  public void close() {
    generation++;
    due = Long.MAX_VALUE;
    if (alarm != null) {
      alarm.close();
      alarm = null;
    }
  }

  /// An alarm that has begun can't be cancelled, so it may come when it is no longer wanted.
  private void ring(long expected) {
    if (expected == generation) {
      due = Long.MAX_VALUE;
      alarm = null;
      task.run();
    }
  }

  /// Sets alarms whose tasks run with the lock of a [Wakeup]'s owner held.
  @FunctionalInterface
  public interface Alarms {
    /// Runs `task` when it is `due` in plan time, in milliseconds since 1970, or soon when that has
    /// passed.
    Timeline.Alarm at(long due, Runnable task);
  }
}
