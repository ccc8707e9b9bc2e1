package tomodachi.amqp.internal.consume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tomodachi.transport.Timeline;

/// Machine time that a test puts forward, one due task at a time.
final class SteppedTime implements Timeline.Machine {

  private final List<Due> tasks = new ArrayList<>();
  private long now;

  private record Due(long at, Runnable task) {}

  @Override
  public synchronized long nanos() {
    return now;
  }

  @Override
  public synchronized Timeline.Alarm after(Duration delay, Runnable task) {
    var due = new Due(now + delay.toNanos(), task);
    tasks.add(due);
    return () -> cancel(due);
  }

  private synchronized void cancel(Due due) {
    tasks.remove(due);
  }

  /// Lets time pass, and runs what is due in the end.
  void pass(Duration time) {
    due(time).forEach(due -> due.task().run());
  }

  private synchronized List<Due> due(Duration time) {
    now += time.toNanos();
    var due = tasks.stream().filter(task -> task.at <= now).toList();
    tasks.removeAll(due);
    return due;
  }

  /// How many tasks are still to be run.
  synchronized int waiting() {
    return tasks.size();
  }
}
