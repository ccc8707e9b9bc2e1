package benchmarks.aws;

import benchmarks.aws.client.Step;
import benchmarks.aws.client.Target;
import java.util.ArrayList;
import java.util.List;

/// Which scenarios there are.
///
/// The numbers of messages are such that a round takes less than a second.
///
/// @param divisor by which the numbers of messages are divided
record Scenarios(int divisor) {

  private static final int SIZE = 100;
  private static final int TEN = 10;

  /// The most handlers that run at once.
  static final int MOST_HANDLERS = 50;

  /// The most threads that send.
  static final int MOST_THREADS = 64;

  /// All of them.
  List<Scenario> all() {
    var all = new ArrayList<Scenario>();
    all.add(scenario(Step.Kind.CONSUME, Target.QUEUE, 1, 1_000));
    all.add(scenario(Step.Kind.CONSUME, Target.QUEUE, TEN, 4_000));
    all.add(scenario(Step.Kind.CONSUME, Target.QUEUE, MOST_HANDLERS, 8_000));
    for (var target : Target.values()) {
      all.add(scenario(Step.Kind.PUBLISH, target, 1, 1_000));
      all.add(scenario(Step.Kind.PUBLISH, target, 16, 4_000));
      all.add(scenario(Step.Kind.PUBLISH, target, MOST_THREADS, 8_000));
    }
    return all;
  }

  private Scenario scenario(Step.Kind kind, Target target, int atOnce, int count) {
    return new Scenario(new Measure(kind, target, atOnce), count / divisor / TEN * TEN, SIZE);
  }
}
