package tomodachi.http.internal.server;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What names and values of header fields may hold (RFC 9110 sections 5.1 and 5.5).
public final class FieldSyntax {
  private static final boolean[] TOKEN = tokenCharacters();

  private FieldSyntax() {}

  /// Takes a field that can be sent as it is.
  ///
  /// @throws IllegalArgumentException when the field can't be sent; its value is not repeated
  public static void check(Map.Entry<String, String> field) {
    if (!isToken(field.getKey())) {
      throw new IllegalArgumentException(
          "Header name must be a token (letters, digits, !#$%%&'*+-.^_`|~), was \"%s\""
              .formatted(visible(field.getKey())));
    }
    if (!isValue(field.getValue())) {
      throw new IllegalArgumentException(
          "Value of header \"%s\" must be Latin-1 without control characters such as CR, LF or NUL"
              .formatted(field.getKey()));
    }
  }

  /// Takes fields that can be sent together.
  ///
  /// @throws IllegalArgumentException when one can't be sent, or stands twice where an answer has
  ///   one; values are not repeated
  public static void check(List<Map.Entry<String, String>> fields) {
    var single = 0;
    for (var field : fields) {
      check(field);
      if (isSingle(field.getKey())) {
        single++;
      }
    }
    if (single > 1) {
      requireOneOfEach(fields);
    }
  }

  private static void requireOneOfEach(List<Map.Entry<String, String>> fields) {
    var seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (var field : fields) {
      if (isSingle(field.getKey()) && !seen.add(field.getKey())) {
        throw new IllegalArgumentException(
            "Header \"%s\" stands twice, and an answer has one; replace it by withHeader"
                .formatted(field.getKey()));
      }
    }
  }

  /// True for what can be the name of a field.
  public static boolean isToken(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (!isTokenCharacter(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  static boolean isTokenCharacter(char c) {
    return c < TOKEN.length && TOKEN[c];
  }

  static boolean isValue(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (!isValueCharacter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isValueCharacter(char c) {
    return c == '\t' || (c >= ' ' && c != 0x7f && c <= 0xff);
  }

  private static String visible(String text) {
    return text.replaceAll("[^ -~]", "?");
  }

  /// Whether a field has one value, which isn't a list (RFC 9110 section 5.3).
  private static boolean isSingle(String name) {
    return switch (name.length()) {
      case 3 -> name.equalsIgnoreCase("Age");
      case 4 -> name.equalsIgnoreCase("Date") || name.equalsIgnoreCase("ETag");
      case 6 -> name.equalsIgnoreCase("Server");
      case 7 -> name.equalsIgnoreCase("Expires");
      case 8 -> name.equalsIgnoreCase("Location");
      case 11 -> name.equalsIgnoreCase("Retry-After");
      case 12 -> name.equalsIgnoreCase("Content-Type");
      case 13 -> name.equalsIgnoreCase("Content-Range") || name.equalsIgnoreCase("Last-Modified");
      case 16 -> name.equalsIgnoreCase("Content-Location");
      default -> false;
    };
  }

  private static boolean[] tokenCharacters() {
    var allowed = new boolean[128];
    for (var c = '0'; c <= 'z'; c++) {
      allowed[c] = Character.isLetterOrDigit(c);
    }
    "!#$%&'*+-.^_`|~".chars().forEach(c -> allowed[c] = true);
    return allowed;
  }
}
