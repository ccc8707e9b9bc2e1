package benchmarks.amqp;

import benchmarks.amqp.client.Step;
import benchmarks.worker.Checksum;
import benchmarks.worker.Measured;
import java.util.function.BiConsumer;

/// One contender's turn in a scenario, with a queue of its own, and the check that nothing is
/// missing.
///
/// @param prefix what the names of this round begin with
record Round(Broker broker, Competitor competitor, Scenario scenario, String prefix) {

  /// Measures.
  ///
  /// @param measured is told each measure with its result
  void run(BiConsumer<Measure, Measured> measured) throws Exception {
    var queue = step(Step.Kind.CONSUME).setting().queue();
    broker.makeQueue(queue);
    try {
      for (var kind : scenario.kinds()) {
        measured.accept(scenario.measure(kind), measure(kind));
      }
      check("were not acknowledged", 0, broker.depth(queue));
    } finally {
      broker.deleteQueue(queue);
    }
  }

  private Measured measure(Step.Kind kind) throws Exception {
    var step = step(kind);
    var result = competitor.run(step);
    check("were confirmed or handled", scenario.count(), result.count());
    if (kind == Step.Kind.PUBLISH) {
      check("are in the queue", scenario.count(), broker.depth(step.setting().queue()));
    } else {
      check(
          "by their checksum were handled", Checksum.ofFirst(scenario.count()), result.checksum());
    }
    return result;
  }

  private Step step(Step.Kind kind) {
    return scenario.step(kind, broker.port(), prefix);
  }

  private void check(String what, long expected, long found) {
    if (expected != found) {
      throw new IllegalStateException(
          "%s: %d messages %s instead of %d; %s"
              .formatted(competitor.contender().title(), found, what, expected, scenario));
    }
  }
}
