package tomodachi.launch;

import java.util.List;

/// Some lines of a source file.
///
/// @param file the file, as the developer named it
/// @param first the number of the first line, from 1
/// @param lines the lines, at least one
/// @param marked the number of the line that is meant
public record SourceExcerpt(String file, int first, List<String> lines, int marked) {

  public SourceExcerpt {
    lines = List.copyOf(lines);
    if (marked < first || marked >= first + lines.size()) {
      throw new IllegalArgumentException(
          "Line %d is not among the %d from %d".formatted(marked, lines.size(), first));
    }
  }
}
