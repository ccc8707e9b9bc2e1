package tomodachi.cli.internal.message;

/// Text from a message, for a terminal: what would steer the terminal is shown as its code.
final class PlainText {

  private PlainText() {}

  /// The text on one line.
  static String line(String text) {
    var plain = new StringBuilder();
    text.codePoints().forEach(character -> append(plain, character));
    return plain.toString();
  }

  private static void append(StringBuilder plain, int character) {
    if (steers(character)) {
      plain.append("\\u%04x".formatted(character));
    } else {
      plain.appendCodePoint(character);
    }
  }

  private static boolean steers(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
