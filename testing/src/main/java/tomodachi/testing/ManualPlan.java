package tomodachi.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import tomodachi.transport.Timeline;

/// The plan side of a timeline that is moved by hand. Tasks of one instant run one after the other,
/// in the order they were asked for.
final class ManualPlan implements Timeline.Plan {

  private final OpenWork work;
  private final PriorityQueue<Appointment> appointments = new PriorityQueue<>();
  private Instant now;
  private long asked;

  ManualPlan(Instant start, OpenWork work) {
    this.now = start;
    this.work = work;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public Timeline.Alarm at(Instant instant, Runnable task) {
    var appointment = note(instant, task);
    if (!instant.isAfter(instant())) {
      run(takeDue());
    }
    return appointment;
  }

  /// Goes to the next due point, at most to `target`, and starts what is due there.
  ///
  /// @return false when nothing more is due; it is then `target`
  boolean runNext(Instant target) {
    var due = moveTowards(target);
    run(due);
    return !due.isEmpty();
  }

  private synchronized Appointment note(Instant instant, Runnable task) {
    var appointment = new Appointment(instant, asked++, task);
    appointments.add(appointment);
    return appointment;
  }

  private synchronized List<Appointment> moveTowards(Instant target) {
    var next = appointments.peek();
    var goal = next == null || next.instant.isAfter(target) ? target : next.instant;
    now = goal.isAfter(now) ? goal : now;
    return takeDue();
  }

  private synchronized List<Appointment> takeDue() {
    var due = new ArrayList<Appointment>();
    for (var next = appointments.peek();
        next != null && !next.instant.isAfter(now);
        next = appointments.peek()) {
      due.add(appointments.remove());
    }
    return due;
  }

  private synchronized void forget(Appointment appointment) {
    appointments.remove(appointment);
  }

  private void run(List<Appointment> due) {
    if (due.isEmpty()) {
      return;
    }
    var hold = work.hold();
    Thread.ofVirtual()
        .name("manual-plan")
        .start(() -> {
          try (hold) {
            due.forEach(Appointment::run);
          }
        });
  }

  private final class Appointment implements Timeline.Alarm, Comparable<Appointment> {

    private static final Comparator<Appointment> ORDER =
        Comparator.<Appointment, Instant>comparing(appointment -> appointment.instant)
            .thenComparingLong(appointment -> appointment.number);

    private final Instant instant;
    private final long number;
    private final Runnable task;
    private final AtomicBoolean begunOrCancelled = new AtomicBoolean();

    Appointment(Instant instant, long number, Runnable task) {
      this.instant = instant;
      this.number = number;
      this.task = task;
    }

    void run() {
      if (begunOrCancelled.compareAndSet(false, true)) {
        work.guard(task);
      }
    }

    @Override
    public void close() {
      if (begunOrCancelled.compareAndSet(false, true)) {
        forget(this);
      }
    }

    @Override
    public int compareTo(Appointment other) {
      return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(number);
    }
  }
}
