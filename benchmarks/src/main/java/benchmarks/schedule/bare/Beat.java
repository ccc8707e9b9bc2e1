package benchmarks.schedule.bare;

import benchmarks.schedule.client.Arrivals;
import java.time.Instant;

/// A task that runs every second. Its runs come one after the other.
final class Beat implements Runnable {

  private final Arrivals arrivals;
  private Instant next;

  Beat(Instant first, Arrivals arrivals) {
    this.arrivals = arrivals;
    next = first;
  }

  @Override
  public void run() {
    var scheduled = next;
    next = scheduled.plusSeconds(1);
    Thread.startVirtualThread(() -> arrivals.arrive(scheduled));
  }
}
