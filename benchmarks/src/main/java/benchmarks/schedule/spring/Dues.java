package benchmarks.schedule.spring;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.TriggerContext;

/// Remembers what a trigger has said until the run is there: handlers aren't told when they were
/// due.
final class Dues implements Trigger {

  private final Trigger trigger;
  private final Queue<Instant> open = new ConcurrentLinkedQueue<>();

  Dues(Trigger trigger) {
    this.trigger = trigger;
  }

  @Override
  public @Nullable Instant nextExecution(TriggerContext context) {
    var next = trigger.nextExecution(context);
    if (next != null) {
      open.add(next);
    }
    return next;
  }

  /// When the run that begins now was due.
  Instant take() {
    return requireNonNull(open.poll());
  }
}
