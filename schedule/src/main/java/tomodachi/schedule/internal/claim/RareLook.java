package tomodachi.schedule.internal.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Decides which lost claims look whether the job has a row at all: not each, since one statement
/// is enough for a claim, but one in a minute of runs.
final class RareLook {

  /// The time between the runs of two looks.
  static final Duration APART = Duration.ofMinutes(1);

  private final Map<String, Instant> last = new ConcurrentHashMap<>();

  boolean isDue(String job, Instant run) {
    var before = last.get(job);
    if (before != null && run.isBefore(before.plus(APART))) {
      return false;
    }
    last.put(job, run);
    return true;
  }
}
