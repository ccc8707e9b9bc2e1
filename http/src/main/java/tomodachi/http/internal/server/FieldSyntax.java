package tomodachi.http.internal.server;

import java.util.Map;

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

  private static boolean[] tokenCharacters() {
    var allowed = new boolean[128];
    for (var c = '0'; c <= 'z'; c++) {
      allowed[c] = Character.isLetterOrDigit(c);
    }
    "!#$%&'*+-.^_`|~".chars().forEach(c -> allowed[c] = true);
    return allowed;
  }
}
