package tomodachi.embedded.aws.internal.sqs;

import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.api.ServerTime;
import tomodachi.transport.Timeline;

/// The one alarm of a queue. It goes off at the earliest time it was asked for, and not for each of
/// the others: who is woken asks again.
final class Wakeup {

  private final ServerTime time;
  private final Runnable task;
  private Timeline.@Nullable Alarm alarm;
  private long due = Long.MAX_VALUE;
  private long generation;

  Wakeup(ServerTime time, Runnable task) {
    this.time = time;
    this.task = task;
  }

  /// Goes off at `instant` at the latest.
  ///
  /// @param instant milliseconds since 1970; [Long#MAX_VALUE] is never
  void by(long instant) {
    if (instant < due) {
      close();
      due = instant;
      var current = generation;
      alarm = time.at(instant, () -> ring(current));
    }
  }

  /// Doesn't go off any more, until it is asked again.
  void close() {
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
}
