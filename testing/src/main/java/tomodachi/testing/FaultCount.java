package tomodachi.testing;

import java.util.EnumMap;
import java.util.Map;

/// How often each fault has happened. Usable from any thread.
final class FaultCount {

  private final Map<Fault, Integer> counts = new EnumMap<>(Fault.class);

  synchronized void happened(Fault fault) {
    counts.merge(fault, 1, Integer::sum);
  }

  synchronized int of(Fault fault) {
    return counts.getOrDefault(fault, 0);
  }

  /// Those that have happened at all.
  synchronized Map<Fault, Integer> all() {
    return Map.copyOf(counts);
  }
}
