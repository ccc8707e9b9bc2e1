package tomodachi.cli.internal.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Rows of cells, one below the other. The last cell of a row goes on below itself when the line is
/// full; another one that is very long pushes the rest of its row aside.
///
/// @param rows of as many cells as the first has, one or more
/// @param indent blanks before each line
/// @param width of a line
record Grid(List<List<String>> rows, int indent, int width) {

  private static final String GAP = "  ";
  private static final int WIDEST_COLUMN = 44;
  private static final int LEAST_LAST = 20;

  Grid {
    rows = List.copyOf(rows);
  }

  /// Its lines.
  List<String> lines() {
    return rows.isEmpty() ? List.of() : lines(widths());
  }

  /// Of all columns but the last.
  private List<Integer> widths() {
    return IntStream.range(0, rows.getFirst().size() - 1).mapToObj(this::width).toList();
  }

  private int width(int column) {
    return rows.stream()
        .mapToInt(row -> row.get(column).length())
        .filter(length -> length <= WIDEST_COLUMN)
        .max()
        .orElse(0);
  }

  private List<String> lines(List<Integer> widths) {
    var lines = new ArrayList<String>();
    for (var row : rows) {
      addLines(lines, row, widths);
    }
    return lines;
  }

  private void addLines(List<String> lines, List<String> row, List<Integer> widths) {
    var begin = new StringBuilder(" ".repeat(indent));
    for (var column = 0; column < widths.size(); column++) {
      begin.append(padded(row.get(column), widths.get(column))).append(GAP);
    }
    var room = Math.max(LEAST_LAST, width - begin.length());
    for (var part : new Paragraph(row.getLast(), room).lines()) {
      lines.add((begin + part).stripTrailing());
      begin = new StringBuilder(" ".repeat(begin.length()));
    }
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
