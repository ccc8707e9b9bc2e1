package benchmarks.aws;

import static java.util.Comparator.comparingDouble;

import benchmarks.Rounds;
import benchmarks.Spread;
import benchmarks.aws.client.Step;
import benchmarks.worker.Measured;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What was measured with one server.
///
/// @param contenders who took part
record Results(
    String server, List<Contender> contenders, Rounds<Measure, Contender, Measured> rounds) {

  Results(String server, List<Contender> contenders) {
    this(server, contenders, new Rounds<>());
  }

  void add(Measure measure, Contender contender, Measured measured) {
    rounds.add(measure, contender, measured);
  }

  /// The measures of a kind, in the order they were taken.
  List<Measure> measures(Step.Kind kind) {
    return rounds.measures().stream().filter(measure -> measure.kind() == kind).toList();
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

  /// The way of using the SDK by hand that does more in a second, in the middle of all rounds.
  Contender best(Measure measure) {
    return Contender.BARE.stream()
        .max(comparingDouble(bare -> spread(measure, bare, Measured::rate).median()))
        .orElseThrow();
  }
}
