package tomodachi.aws.internal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.Timeline;

/// When it is time to look for new topics, in plan time, which doesn't go on until that is done.
/// Usable from any thread.
final class Refreshing {

  private final Timeline timeline;
  private final @Nullable Duration every;
  private final Runnable onDue;
  // Guarded by this, as all that follows.
  private Timeline.@Nullable Alarm alarm;
  private Timeline.@Nullable Hold due;
  private boolean closed;

  /// @param every null: it is never time
  /// @param onDue called without a lock of this
  Refreshing(Timeline timeline, @Nullable Duration every, Runnable onDue) {
    this.timeline = timeline;
    this.every = every;
    this.onDue = onDue;
  }

  /// Counts from now on.
  synchronized void begin() {
    if (every != null && !closed) {
      var plan = timeline.plan();
      alarm = plan.at(plan.instant().plus(every), this::ring);
    }
  }

  private void ring() {
    synchronized (this) {
      if (closed) {
        return;
      }
      due = timeline.hold();
    }
    onDue.run();
  }

  synchronized boolean isDue() {
    return due != null;
  }

  /// It has been looked for; counts again.
  synchronized void done() {
    begin();
    release();
  }

  /// It is never time again.
  synchronized void close() {
    closed = true;
    if (alarm != null) {
      alarm.close();
    }
    release();
  }

  private void release() {
    if (due != null) {
      due.close();
      due = null;
    }
  }
}
