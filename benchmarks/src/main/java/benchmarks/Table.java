package benchmarks;

import java.util.ArrayList;
import java.util.List;

/// A table in Markdown, whose first column is text and whose others are numbers.
public final class Table {

  private final List<String> lines = new ArrayList<>();

  /// One without rows.
  public Table(List<String> heads) {
    row(heads);
    lines.add("| --- " + "| ---: ".repeat(heads.size() - 1) + "|");
  }

  /// Adds a row.
  public void row(List<String> cells) {
    lines.add("| " + String.join(" | ", cells) + " |");
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
