package benchmarks.embedded;

import benchmarks.Rounds;
import benchmarks.embedded.server.Rival;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a run has found out so far.
final class Findings {

  private final List<Rival> rivals;
  private StartTrial.@Nullable Outcome start;
  private @Nullable Rounds<Measure, Rival, Measured> rounds;
  private List<MemoryTrial.Outcome> memory = List.of();

  /// @param rivals who takes part, ours first
  Findings(List<Rival> rivals) {
    this.rivals = List.copyOf(rivals);
  }

  /// Who took part, ours first.
  List<Rival> rivals() {
    return rivals;
  }

  /// Those that ours is compared with.
  List<Rival> others() {
    return rivals.subList(1, rivals.size());
  }

  void set(StartTrial.Outcome outcome) {
    start = outcome;
  }

  void set(Rounds<Measure, Rival, Measured> outcome) {
    rounds = outcome;
  }

  void set(List<MemoryTrial.Outcome> outcome) {
    memory = List.copyOf(outcome);
  }

  StartTrial.@Nullable Outcome start() {
    return start;
  }

  @Nullable Rounds<Measure, Rival, Measured> rounds() {
    return rounds;
  }

  List<MemoryTrial.Outcome> memory() {
    return memory;
  }
}
