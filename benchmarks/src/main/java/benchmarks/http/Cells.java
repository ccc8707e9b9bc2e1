package benchmarks.http;

import benchmarks.Figures;
import benchmarks.Rounds;
import benchmarks.Spread;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/// Cells of tables.
///
/// @param figure of a round
/// @param format of a figure
/// @param <M> what contenders are compared by
/// @param <C> who is compared
/// @param <F> the figures of one round
record Cells<M, C, F>(
    Rounds<M, C, F> rounds, ToDoubleFunction<F> figure, DoubleFunction<String> format) {

  /// The median, the least and the most; nothing if it wasn't measured.
  String plain(M measure, C contender) {
    return rounds.has(measure, contender) ? text(rounds.spread(measure, contender, figure)) : "";
  }

  /// The same and the ratio to another contender, if that was measured.
  String compared(M measure, C contender, C reference) {
    var plain = plain(measure, contender);
    if (plain.isEmpty() || contender.equals(reference) || !rounds.has(measure, reference)) {
      return plain;
    }
    var ratio = rounds.ratio(measure, contender, reference, figure).median();
    return "%s **× %s**".formatted(plain, Figures.ratio(ratio));
  }

  private String text(Spread spread) {
    return "%s (%s–%s)"
        .formatted(
            format.apply(spread.median()), format.apply(spread.min()), format.apply(spread.max()));
  }
}
