package benchmarks.schedule;

import benchmarks.Figures;
import benchmarks.Rounds;
import benchmarks.Spread;
import benchmarks.Table;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Cells of tables that have a column for each contender.
///
/// @param contenders the columns
/// @param reference the one that ratios are to
record Cells<M, F>(
    Rounds<M, Contender, F> rounds, List<Contender> contenders, Contender reference) {

  /// A table without rows.
  Table table(String head) {
    return new Table(
        Stream.concat(Stream.of(head), contenders.stream().map(Contender::title)).toList());
  }

  /// A row.
  ///
  /// @param figure of a round
  /// @param format of a figure
  List<String> row(
      String head, M measure, ToDoubleFunction<F> figure, DoubleFunction<String> format) {
    return row(
        head,
        contenders.stream()
            .map(each -> cell(each, measure, figure, format) + ratio(each, measure, figure)));
  }

  /// A row where ratios would say nothing.
  List<String> plainRow(
      String head, M measure, ToDoubleFunction<F> figure, DoubleFunction<String> format) {
    return row(head, contenders.stream().map(each -> cell(each, measure, figure, format)));
  }

  private static List<String> row(String head, Stream<String> cells) {
    return Stream.concat(Stream.of(head), cells).toList();
  }

  private String cell(
      Contender contender, M measure, ToDoubleFunction<F> figure, DoubleFunction<String> format) {
    return text(rounds.spread(measure, contender, figure), format);
  }

  private String ratio(Contender contender, M measure, ToDoubleFunction<F> figure) {
    return contender == reference
        ? ""
        : " **× %s**"
            .formatted(Figures.ratio(rounds.ratio(measure, contender, reference, figure).median()));
  }

  /// The median, the least and the most.
  static String text(Spread spread, DoubleFunction<String> format) {
    return "%s (%s–%s)"
        .formatted(
            format.apply(spread.median()), format.apply(spread.min()), format.apply(spread.max()));
  }
}
