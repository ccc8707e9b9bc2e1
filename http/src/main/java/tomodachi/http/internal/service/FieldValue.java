package tomodachi.http.internal.service;

import java.util.ArrayList;
import java.util.List;

/// Takes field values apart that are lists or have parameters (RFC 9110 section 5.6).
final class FieldValue {

  private FieldValue() {}

  /// The parts between separators that stand outside of quotes, without blanks around them.
  static List<String> split(String text, char separator) {
    var parts = new ArrayList<String>();
    var quoted = false;
    var from = 0;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && quoted) {
        i++;
      } else if (c == separator && !quoted) {
        parts.add(text.substring(from, i).strip());
        from = i + 1;
      }
    }
    parts.add(text.substring(from).strip());
    return parts;
  }

  /// What a quoted text says; another text as it is.
  static String unquoted(String text) {
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1")
        : text;
  }
}
