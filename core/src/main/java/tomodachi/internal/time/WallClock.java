package tomodachi.internal.time;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.Timeline;

/// Plan time by the system's wall clock.
///
/// Timers stand still while a machine is suspended and know nothing of a clock that is set, so a
/// long wait is cut into naps, and the clock is read again after each.
final class WallClock implements Timeline.Plan {

  private static final Duration LONGEST_NAP = Duration.ofSeconds(10);

  private final Timeline.Machine machine;

  WallClock(Timeline.Machine machine) {
    this.machine = machine;
  }

  @Override
  public Instant instant() {
    return Instant.now();
  }

  @Override
  public long millis() {
    return System.currentTimeMillis();
  }

  @Override
  public Timeline.Alarm at(Instant instant, Runnable task) {
    var wait = new Wait(instant, task);
    wait.nap();
    return wait;
  }

  private final class Wait implements Timeline.Alarm {
    private final Instant due;
    private final Runnable task;
    private Timeline.@Nullable Alarm nap;
    private boolean closed;

    private Wait(Instant due, Runnable task) {
      this.due = due;
      this.task = task;
    }

    private synchronized void nap() {
      if (!closed) {
        nap = machine.after(nextNap(), this::wake);
      }
    }

    private Duration nextNap() {
      var left = Duration.between(instant(), due);
      return left.compareTo(LONGEST_NAP) > 0 ? LONGEST_NAP : left;
    }

    private void wake() {
      if (instant().isBefore(due)) {
        nap();
      } else if (claim()) {
        task.run();
      }
    }

    private synchronized boolean claim() {
      var first = !closed;
      closed = true;
      return first;
    }

    @Override
    public synchronized void close() {
      closed = true;
      if (nap != null) {
        nap.close();
      }
    }
  }
}
