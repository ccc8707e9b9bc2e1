package benchmarks.aws;

import benchmarks.aws.client.Step;
import benchmarks.aws.client.Target;

/// What contenders are compared by.
///
/// @param target where messages are sent; of a consumer, where they come from
/// @param atOnce threads that send, or handlers that may run at once
record Measure(Step.Kind kind, Target target, int atOnce) {

  /// How it is done, in words.
  String way() {
    return switch (kind) {
      case PUBLISH -> "%s, %s".formatted(target, atOnce == 1 ? "1 thread" : atOnce + " threads");
      case CONSUME, IDLE -> "concurrency " + atOnce;
    };
  }
}
