package benchmarks.amqp;

import static java.util.Objects.requireNonNull;

import benchmarks.Spread;
import benchmarks.amqp.client.Measured;
import benchmarks.amqp.client.Step;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// What was measured with one broker, round by round.
final class Results {

  private final String broker;
  private final Map<Measure, Map<Contender, List<Measured>>> rounds = new LinkedHashMap<>();

  Results(String broker) {
    this.broker = broker;
  }

  String broker() {
    return broker;
  }

  void add(Measure measure, Contender contender, Measured measured) {
    rounds
        .computeIfAbsent(measure, _ -> new EnumMap<>(Contender.class))
        .computeIfAbsent(contender, _ -> new ArrayList<>())
        .add(measured);
  }

  /// All measures, in the order they were taken.
  List<Measure> measures() {
    return List.copyOf(rounds.keySet());
  }

  /// The measures of a kind, in the order they were taken.
  List<Measure> measures(Step.Kind kind) {
    return rounds.keySet().stream().filter(measure -> measure.kind() == kind).toList();
  }

  /// A figure over all rounds.
  Spread spread(Measure measure, Contender contender, ToDoubleFunction<Measured> figure) {
    return Spread.of(rounds(measure, contender).stream().map(figure::applyAsDouble).toList());
  }

  /// A contender's figure divided by another's of the same round, over all rounds.
  Spread ratio(
      Measure measure, Contender contender, Contender other, ToDoubleFunction<Measured> figure) {
    var over = rounds(measure, contender);
    var under = rounds(measure, other);
    return Spread.of(
        IntStream.range(0, over.size())
            .mapToObj(i -> figure.applyAsDouble(over.get(i)) / figure.applyAsDouble(under.get(i)))
            .toList());
  }

  private List<Measured> rounds(Measure measure, Contender contender) {
    return requireNonNull(requireNonNull(rounds.get(measure)).get(contender));
  }
}
