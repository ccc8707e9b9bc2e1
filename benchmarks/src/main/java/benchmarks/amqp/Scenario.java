package benchmarks.amqp;

import benchmarks.amqp.client.How;
import benchmarks.amqp.client.Setting;
import benchmarks.amqp.client.Step;
import java.util.List;

/// What every contender does in one round.
///
/// @param shape in which order
/// @param how it publishes
/// @param prefetch with which it consumes
/// @param size bytes of data in a message
/// @param count of messages
record Scenario(Shape shape, How how, int prefetch, int size, boolean persistent, int count) {

  /// The order of things.
  enum Shape {
    /// All messages are published, then all are consumed.
    ONE_AFTER_THE_OTHER,
    /// They are consumed while they are published.
    AT_ONCE
  }

  Step step(Step.Kind kind, int port, String prefix) {
    return new Step(kind, how, count, new Setting(port, prefix, size, persistent, prefetch));
  }

  /// Its steps, in their order.
  List<Step.Kind> kinds() {
    return switch (shape) {
      case ONE_AFTER_THE_OTHER -> List.of(Step.Kind.PUBLISH, Step.Kind.CONSUME);
      case AT_ONCE -> List.of(Step.Kind.FLOW);
    };
  }

  /// What a step of it tells.
  Measure measure(Step.Kind kind) {
    var way = kind == Step.Kind.PUBLISH ? how.toString() : "prefetch " + prefetch;
    return new Measure(kind, way, size, persistent);
  }

  @Override
  public String toString() {
    return "%s, prefetch %d, %d messages of %s"
        .formatted(how, prefetch, count, measure(Step.Kind.FLOW).message());
  }
}
