package tomodachi.schedule.internal.run;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.Timeline;

/// All schedules of a service in the order they are due, and the one alarm that waits for the
/// first. Usable from any thread.
///
/// - **A1** — one thread at a time goes through what is due, so the runs of a schedule begin in
///   their order.
final class Agenda implements AutoCloseable {

  private final Timeline timeline;
  // Guarded by this, as all that follows.
  private final PriorityQueue<Job> jobs =
      new PriorityQueue<>(Comparator.comparingLong((Job job) -> job.series().due()));
  private Timeline.@Nullable Alarm alarm;
  private boolean closed;

  Agenda(Timeline timeline) {
    this.timeline = timeline;
  }

  /// Runs these schedules from now on.
  synchronized void begin(List<Job> all) {
    all.stream().filter(job -> job.series().next() != null).forEach(jobs::add);
    arm();
  }

  private synchronized void arm() {
    var first = jobs.peek();
    if (first != null && !closed) {
      alarm = timeline.plan().at(Instant.ofEpochMilli(first.series().due()), this::wake);
    }
  }

  /// Leaves the timeline's thread to others.
  private void wake() {
    var hold = timeline.hold();
    Thread.ofVirtual()
        .name("tomodachi-schedule-due")
        .start(() -> {
          try (hold) {
            beginDue();
          }
        });
  }

  private void beginDue() {
    try {
      beginDue(timeline.plan().instant());
    } finally {
      arm();
    }
  }

  private void beginDue(Instant now) {
    for (var job = takeDue(now); job != null; job = takeDue(now)) {
      begin(job, now);
    }
  }

  /// One schedule's trouble is not to hold up the others.
  private void begin(Job job, Instant now) {
    Occurrence run;
    try {
      run = job.series().take(now);
    } catch (RuntimeException | Error e) {
      job.log().broken(e);
      return;
    }
    putBack(job);
    job.due(run);
  }

  private synchronized @Nullable Job takeDue(Instant now) {
    var first = jobs.peek();
    return first == null || closed || first.series().due() > now.toEpochMilli()
        ? null
        : jobs.remove();
  }

  private synchronized void putBack(Job job) {
    if (job.series().next() != null) {
      jobs.add(job);
    }
  }

  /// Nothing comes due any more.
  @Override
  public synchronized void close() {
    closed = true;
    if (alarm != null) {
      alarm.close();
    }
  }
}
