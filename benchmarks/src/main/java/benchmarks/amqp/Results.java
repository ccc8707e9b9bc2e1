package benchmarks.amqp;

import benchmarks.Rounds;
import benchmarks.Spread;
import benchmarks.amqp.client.Step;
import benchmarks.worker.Measured;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What was measured with one broker.
record Results(String broker, Rounds<Measure, Contender, Measured> rounds) {

  Results(String broker) {
    this(broker, new Rounds<>());
  }

  void add(Measure measure, Contender contender, Measured measured) {
    rounds.add(measure, contender, measured);
  }

  /// All measures, in the order they were taken.
  List<Measure> measures() {
    return rounds.measures();
  }

  /// The measures of a kind, in the order they were taken.
  List<Measure> measures(Step.Kind kind) {
    return measures().stream().filter(measure -> measure.kind() == kind).toList();
  }

  /// A figure over all rounds.
  Spread spread(Measure measure, Contender contender, ToDoubleFunction<Measured> figure) {
    return rounds.spread(measure, contender, figure);
  }

  /// A contender's figure divided by another's of the same round, over all rounds.
  Spread ratio(
      Measure measure, Contender contender, Contender other, ToDoubleFunction<Measured> figure) {
    return rounds.ratio(measure, contender, other, figure);
  }
}
