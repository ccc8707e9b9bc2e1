package tomodachi.cli.internal.describe;

import java.util.ArrayList;
import java.util.List;

/// A text in lines that are no longer than they may be, unless a word is.
///
/// @param width of a line, 1 or more
public record Paragraph(String text, int width) {

  /// The lines, at least one.
  public List<String> lines() {
    var lines = new ArrayList<String>();
    var rest = text;
    for (var end = end(rest); end > 0; end = end(rest)) {
      lines.add(rest.substring(0, end));
      rest = rest.substring(end).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  /// Where the first line ends; 0: the text fits, or can't be broken.
  private int end(String rest) {
    if (rest.length() <= width) {
      return 0;
    }
    var before = rest.lastIndexOf(' ', width);
    return Math.max(0, before > 0 ? before : rest.indexOf(' '));
  }
}
