package benchmarks.aws;

import benchmarks.aws.client.Setting;
import benchmarks.aws.client.Step;

/// What every contender does in one round.
///
/// @param count of messages, a multiple of ten
/// @param size bytes of a body
record Scenario(Measure measure, int count, int size) {

  Step step(Setting setting) {
    return new Step(measure.kind(), measure.target(), measure.atOnce(), count, setting);
  }

  @Override
  public String toString() {
    return "%-9s %-16s".formatted(consumes() ? "consume" : "send", measure.way());
  }

  /// Whether there has to be something in the queue.
  boolean consumes() {
    return measure.kind() == Step.Kind.CONSUME;
  }
}
