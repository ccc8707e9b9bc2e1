package tomodachi.cli.internal.compile;

/// A line of a source with a caret below one of its characters, as much of it as fits.
///
/// @param text the line
/// @param position where the caret is, from 0
/// @param columns how many characters fit
record SourceLine(String text, int position, int columns) {

  private static final String CUT = "…";

  /// The line and the caret, each on a line.
  String withCaret() {
    return text.length() <= columns ? whole(text, position) : window();
  }

  private String window() {
    var room = columns - 2 * CUT.length();
    var start = Math.clamp(position - room / 2L, 0, text.length() - room);
    var end = start + room;
    var before = start == 0 ? "" : CUT;
    var after = end == text.length() ? "" : CUT;
    // A tab is as wide as the place where it stands asks for, which is another one here.
    var shown = text.substring(start, end).replace('\t', ' ');
    return whole(before + shown + after, before.length() + position - start);
  }

  private static String whole(String line, int position) {
    return line + "\n" + blank(line.substring(0, Math.min(position, line.length()))) + "^";
  }

  /// As wide as the text: tabs stay tabs.
  private static String blank(String text) {
    return text.replaceAll("[^\t]", " ");
  }
}
