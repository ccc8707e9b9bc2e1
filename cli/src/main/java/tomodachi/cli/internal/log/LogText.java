package tomodachi.cli.internal.log;

import org.jspecify.annotations.Nullable;

/// Text from anywhere, made fit for a log: nobody can write a line of their own or steer the
/// terminal.
final class LogText {
  private static final int LONGEST = 32_768;

  private LogText() {}

  /// The text of any value, also of one whose `toString` throws.
  static String of(@Nullable Object value) {
    try {
      return String.valueOf(value);
    } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
      return unreadable(value, e);
    }
  }

  /// Stands for a value that can't be read.
  static String unreadable(@Nullable Object value, Throwable reason) {
    var type = value == null ? "null" : value.getClass().getName();
    return "<%s: %s>".formatted(type, reason.getClass().getName());
  }

  /// The text, cut at 32,768 characters or fewer.
  ///
  /// @param most at zero and below nothing of the text is left
  static String cut(String text, int most) {
    var length = Math.clamp(most, 0, LONGEST);
    return text.length() <= length ? text : text.substring(0, length) + "…";
  }

  /// A message or a stack trace: lines stay lines, other control characters are shown as escapes.
  static String readable(String text) {
    var whole = cut(text, LONGEST);
    return isHarmless(whole) ? whole : escaped(whole, false);
  }

  /// The name of a field, without spaces.
  static String fieldName(String name) {
    return needsNoQuotes(name) ? name : escaped(name, true).replace(' ', '_');
  }

  /// The value of a field, quoted when it could be taken for something else.
  static String fieldValue(String value) {
    return !value.isEmpty() && needsNoQuotes(value)
        ? value
        : '"' + escaped(value, true).replace("\"", "\\\"") + '"';
  }

  private static String escaped(String text, boolean oneLine) {
    var escaped = new StringBuilder(text.length() + 16);
    for (var i = 0; i < text.length(); i++) {
      var character = text.charAt(i);
      if (oneLine ? !Character.isISOControl(character) : isHarmless(character)) {
        escaped.append(character);
      } else {
        escaped.append(escape(character));
      }
    }
    return escaped.toString();
  }

  private static String escape(char character) {
    return switch (character) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> "\\u%04x".formatted((int) character);
    };
  }

  private static boolean isHarmless(String text) {
    var i = 0;
    while (i < text.length() && isHarmless(text.charAt(i))) {
      i++;
    }
    return i == text.length();
  }

  private static boolean isHarmless(char character) {
    return !Character.isISOControl(character) || character == '\n' || character == '\t';
  }

  private static boolean needsNoQuotes(String text) {
    var i = 0;
    while (i < text.length() && needsNoQuotes(text.charAt(i))) {
      i++;
    }
    return i == text.length();
  }

  private static boolean needsNoQuotes(char character) {
    return character > ' ' && character != '"' && !Character.isISOControl(character);
  }
}
