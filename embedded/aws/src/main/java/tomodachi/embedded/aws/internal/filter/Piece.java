package tomodachi.embedded.aws.internal.filter;

/// A text to look for in another one, in time proportional to both (Knuth, Morris, Pratt).
final class Piece {

  private final String text;
  // For each beginning of the text: how long its longest end is that is a beginning, too.
  private final int[] borders;

  private Piece(String text) {
    this.text = text;
    borders = new int[text.length()];
    for (var i = 1; i < borders.length; i++) {
      borders[i] = next(borders[i - 1], text.charAt(i));
    }
  }

  /// @param text not empty
  static Piece of(String text) {
    return new Piece(text);
  }

  /// Where it ends first, or -1.
  int endIn(String other, int from, int to) {
    var matched = 0;
    for (var i = from; i < to; i++) {
      matched = next(matched, other.charAt(i));
      if (matched == text.length()) {
        return i + 1;
      }
    }
    return -1;
  }

  /// How much matches with one character more.
  private int next(int matched, char more) {
    var length = matched;
    while (length > 0 && text.charAt(length) != more) {
      length = borders[length - 1];
    }
    return text.charAt(length) == more ? length + 1 : length;
  }
}
