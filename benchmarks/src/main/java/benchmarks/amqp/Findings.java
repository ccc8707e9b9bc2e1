package benchmarks.amqp;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a run has found out so far.
final class Findings {

  private final List<Results> results = new ArrayList<>();
  private MemoryTrial.@Nullable Outcome memory;
  private StartTrial.@Nullable Outcome start;

  void add(Results more) {
    results.add(more);
  }

  void set(MemoryTrial.Outcome outcome) {
    memory = outcome;
  }

  void set(StartTrial.Outcome outcome) {
    start = outcome;
  }

  /// For each broker, the one that is best known first.
  List<Results> results() {
    return List.copyOf(results);
  }

  MemoryTrial.@Nullable Outcome memory() {
    return memory;
  }

  StartTrial.@Nullable Outcome start() {
    return start;
  }
}
