package benchmarks.schedule.ours;

import benchmarks.schedule.client.Arrivals;
import org.jspecify.annotations.Nullable;
import tomodachi.schedule.Tick;

/// What the handlers of a service that [ServiceSource] makes have in common.
abstract class Handlers {

  private @Nullable Arrivals arrivals;

  /// Has all runs taken down from now on.
  final Handlers reporting(Arrivals to) {
    arrivals = to;
    return this;
  }

  /// A handler runs.
  final void run(Tick tick) {
    if (arrivals != null) {
      arrivals.arrive(tick.scheduledTime(), tick.actualTime());
    }
  }
}
