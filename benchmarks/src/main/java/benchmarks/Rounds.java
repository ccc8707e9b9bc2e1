package benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// What was measured, round by round.
///
/// @param <M> what contenders are compared by
/// @param <C> who is compared
/// @param <F> the figures of one round
public final class Rounds<M, C, F> {

  private final Map<M, Map<C, List<F>>> all = new LinkedHashMap<>();

  /// None yet.
  public Rounds() {}

  /// Adds a round.
  public void add(M measure, C contender, F figures) {
    all.computeIfAbsent(measure, _ -> new LinkedHashMap<>())
        .computeIfAbsent(contender, _ -> new ArrayList<>())
        .add(figures);
  }

  /// All measures, in the order they were taken.
  public List<M> measures() {
    return List.copyOf(all.keySet());
  }

  /// Whether a contender took part in a measure.
  public boolean has(M measure, C contender) {
    return !of(measure, contender).isEmpty();
  }

  /// A figure over all rounds.
  public Spread spread(M measure, C contender, ToDoubleFunction<F> figure) {
    return Spread.of(of(measure, contender).stream().map(figure::applyAsDouble).toList());
  }

  /// A contender's figure divided by another's of the same round, over all rounds.
  public Spread ratio(M measure, C contender, C other, ToDoubleFunction<F> figure) {
    var over = of(measure, contender);
    var under = of(measure, other);
    return Spread.of(
        IntStream.range(0, over.size())
            .mapToObj(i -> figure.applyAsDouble(over.get(i)) / figure.applyAsDouble(under.get(i)))
            .toList());
  }

  private List<F> of(M measure, C contender) {
    return all.getOrDefault(measure, Map.of()).getOrDefault(contender, List.of());
  }
}
