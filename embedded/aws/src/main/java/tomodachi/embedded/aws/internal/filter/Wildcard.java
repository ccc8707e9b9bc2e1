package tomodachi.embedded.aws.internal.filter;

import java.util.List;

/// A pattern in which `*` stands for any text, also for none.
///
/// @param beginning what comes before the first `*`
/// @param middle what comes between one and the next
/// @param end what comes after the last
record Wildcard(String beginning, List<Piece> middle, String end) implements Matcher.OfText {

  /// Reads one; a backslash stands before a `*` that is one, and before a backslash.
  static Matcher parse(String pattern) throws MalformedPolicy {
    var parts = new WildcardReader(pattern).read();
    var last = parts.size() - 1;
    if (last == 0) {
      return new Matcher.Equal(new Value.Text(parts.getFirst()));
    }
    var middle = parts.subList(1, last).stream().map(Piece::of).toList();
    return new Wildcard(parts.getFirst(), middle, parts.getLast());
  }

  @Override
  public boolean matchesText(String text) {
    return text.length() >= beginning.length() + end.length()
        && text.startsWith(beginning)
        && text.endsWith(end)
        && hasMiddle(text, beginning.length(), text.length() - end.length());
  }

  private boolean hasMiddle(String text, int from, int to) {
    var start = from;
    for (var piece : middle) {
      start = piece.endIn(text, start, to);
      if (start < 0) {
        return false;
      }
    }
    return true;
  }
}
