package tomodachi.cli.internal.message;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows of text in columns; numbers and what stands for them to the right.
///
/// @param rows all as long as the first, which is the heading
record Table(List<List<String>> rows) {

  private static final String GAP = "  ";

  Table {
    rows = List.copyOf(rows);
  }

  /// A line for each row.
  List<String> lines() {
    var widths = IntStream.range(0, rows.getFirst().size()).mapToObj(this::width).toList();
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private String line(List<String> row, List<Integer> widths) {
    return IntStream.range(0, row.size())
        .mapToObj(column -> cell(row.get(column), widths.get(column), isNumeric(column)))
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }

  private boolean isNumeric(int column) {
    return rows.stream().skip(1).allMatch(row -> row.get(column).matches("-|[0-9]+"));
  }

  private static String cell(String text, int width, boolean right) {
    var blanks = " ".repeat(width - text.length());
    return right ? blanks + text : text + blanks;
  }
}
