package benchmarks.schedule;

import benchmarks.Rounds;
import benchmarks.schedule.client.Expression;
import benchmarks.worker.Measured;
import org.jspecify.annotations.Nullable;

/// What a run has found out so far.
final class Findings {

  private @Nullable Rounds<Load, Contender, Beaten> beats;
  private @Nullable Rounds<Expression, Contender, Measured> next;
  private @Nullable Rounds<Integer, Contender, MemoryTrial.Growth> memory;

  void setBeats(Rounds<Load, Contender, Beaten> outcome) {
    beats = outcome;
  }

  void setNext(Rounds<Expression, Contender, Measured> outcome) {
    next = outcome;
  }

  void setMemory(Rounds<Integer, Contender, MemoryTrial.Growth> outcome) {
    memory = outcome;
  }

  @Nullable Rounds<Load, Contender, Beaten> beats() {
    return beats;
  }

  @Nullable Rounds<Expression, Contender, Measured> next() {
    return next;
  }

  @Nullable Rounds<Integer, Contender, MemoryTrial.Growth> memory() {
    return memory;
  }
}
