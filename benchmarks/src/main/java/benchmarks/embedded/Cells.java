package benchmarks.embedded;

import benchmarks.Figures;
import benchmarks.Rounds;
import benchmarks.Spread;
import benchmarks.Table;
import benchmarks.embedded.server.Rival;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Cells of tables that have a column for each rival.
///
/// @param rivals ours first
/// @param figure of a round
/// @param format of a figure
record Cells<M, F>(
    Rounds<M, Rival, F> rounds,
    List<Rival> rivals,
    ToDoubleFunction<F> figure,
    DoubleFunction<String> format) {

  /// A table without rows.
  ///
  /// @param heads of the columns before those of the rivals
  static Table table(List<Rival> rivals, String... heads) {
    return new Table(Stream.concat(Stream.of(heads), rivals.stream().map(Rival::title)).toList());
  }

  /// A row.
  ///
  /// @param heads of the row
  List<String> row(M measure, String... heads) {
    return row(rivals, rival -> cell(measure, rival), heads);
  }

  static List<String> row(List<Rival> rivals, Function<Rival, String> cell, String... heads) {
    return Stream.concat(Stream.of(heads), rivals.stream().map(cell)).toList();
  }

  private String cell(M measure, Rival rival) {
    if (!rounds.has(measure, rival)) {
      return "–";
    }
    var text = text(rounds.spread(measure, rival, figure), format);
    return rival == rivals.getFirst() ? text : text + ratio(measure, rival);
  }

  private String ratio(M measure, Rival rival) {
    var ratio = rounds.ratio(measure, rival, rivals.getFirst(), figure);
    return " **× %s**".formatted(Figures.ratio(ratio.median()));
  }

  /// The median, the least and the most.
  static String text(Spread spread, DoubleFunction<String> format) {
    return "%s (%s–%s)"
        .formatted(
            format.apply(spread.median()), format.apply(spread.min()), format.apply(spread.max()));
  }
}
