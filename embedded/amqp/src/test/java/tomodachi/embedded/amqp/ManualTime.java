package tomodachi.embedded.amqp;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.Timeline;

/// Plan time that a test moves by hand, and a count of what holds it. Tasks run on the thread that
/// moves it.
public final class ManualTime implements Timeline {

  private record Appointment(Instant due, Runnable task) {}

  private final List<Appointment> appointments = new ArrayList<>();
  private final AtomicInteger holds = new AtomicInteger();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  /// Begins at 2026-01-01T00:00:00Z.
  public ManualTime() {}

  @Override
  public Plan plan() {
    return new ManualPlan();
  }

  @Override
  public Machine machine() {
    return Timeline.system().machine();
  }

  @Override
  public Hold hold() {
    holds.incrementAndGet();
    return new CountedHold();
  }

  /// How much is under way.
  public int holds() {
    return holds.get();
  }

  /// How many alarms are set.
  public synchronized int alarms() {
    return appointments.size();
  }

  /// Goes forward from one alarm to the next.
  public void advance(Duration step) {
    var target = moved(Duration.ZERO).plus(step);
    for (var next = next(target); next != null; next = next(target)) {
      next.task.run();
    }
    moved(Duration.between(moved(Duration.ZERO), target));
  }

  private synchronized Instant moved(Duration step) {
    now = now.plus(step);
    return now;
  }

  private synchronized @Nullable Appointment next(Instant target) {
    var next =
        appointments.stream()
            .filter(appointment -> !appointment.due.isAfter(target))
            .min(Comparator.comparing(Appointment::due))
            .orElse(null);
    if (next != null) {
      appointments.remove(next);
      now = next.due.isAfter(now) ? next.due : now;
    }
    return next;
  }

  private synchronized Appointment add(Instant due, Runnable task) {
    var appointment = new Appointment(due, task);
    appointments.add(appointment);
    return appointment;
  }

  private synchronized void remove(Appointment appointment) {
    appointments.remove(appointment);
  }

  private final class ManualPlan implements Plan {
    @Override
    public Instant instant() {
      return moved(Duration.ZERO);
    }

    @Override
    public Alarm at(Instant instant, Runnable task) {
      var appointment = add(instant, task);
      return () -> remove(appointment);
    }
  }

  private final class CountedHold implements Hold {
    private boolean closed;

    @Override
    public synchronized void close() {
      if (!closed) {
        closed = true;
        holds.decrementAndGet();
      }
    }
  }
}
