package tomodachi.http.internal.service;

/// Makes texts of clients fit for a line of the log.
final class Printable {

  static final int LONGEST = 2_048;

  private Printable() {}

  /// The text with `?` for each character that could forge a line or hide what is on it, and cut
  /// when it is too long.
  static String text(String text) {
    var length = Math.min(text.length(), LONGEST);
    for (var i = 0; i < length; i++) {
      if (!isVisible(text.charAt(i))) {
        return replaced(text, length);
      }
    }
    return cut(text, length);
  }

  private static String replaced(String text, int length) {
    var visible = new StringBuilder(length);
    text.codePoints()
        .map(c -> isVisible(c) ? c : '?')
        .takeWhile(_ -> visible.length() < length)
        .forEach(visible::appendCodePoint);
    return text.length() > length ? visible + "…" : visible.toString();
  }

  private static String cut(String text, int length) {
    return text.length() > length ? text.substring(0, length) + "…" : text;
  }

  private static boolean isVisible(int c) {
    if (c < 0x7f) {
      return c >= ' ';
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
