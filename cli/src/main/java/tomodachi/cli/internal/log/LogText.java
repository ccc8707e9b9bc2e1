package tomodachi.cli.internal.log;

/// Text from anywhere, made fit for a log: nobody can write a line of their own or steer the
/// terminal.
final class LogText {
  private LogText() {}

  /// A message or a stack trace: lines stay lines, other control characters are shown as escapes.
  static String readable(String text) {
    return text.chars().allMatch(LogText::isHarmless) ? text : escaped(text, false);
  }

  /// The name of a field, without spaces.
  static String fieldName(String name) {
    return escaped(name, true).replace(' ', '_');
  }

  /// The value of a field, quoted when it could be taken for something else.
  static String fieldValue(String value) {
    var plain = !value.isEmpty() && value.chars().allMatch(LogText::needsNoQuotes);
    return plain ? value : '"' + escaped(value, true).replace("\"", "\\\"") + '"';
  }

  private static String escaped(String text, boolean oneLine) {
    var escaped = new StringBuilder(text.length() + 16);
    text.chars()
        .forEach(character -> {
          if (oneLine ? !Character.isISOControl(character) : isHarmless(character)) {
            escaped.append((char) character);
          } else {
            escaped.append(escape(character));
          }
        });
    return escaped.toString();
  }

  private static String escape(int character) {
    return switch (character) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> "\\u%04x".formatted(character);
    };
  }

  private static boolean isHarmless(int character) {
    return !Character.isISOControl(character) || character == '\n' || character == '\t';
  }

  private static boolean needsNoQuotes(int character) {
    return character > ' ' && character != '"' && !Character.isISOControl(character);
  }
}
