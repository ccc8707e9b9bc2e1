package tomodachi.http.internal.route;

/// The form of a host and a port (RFC 3986 section 3.2, RFC 9110 section 7.2).
public final class Authority {
  private static final String NAME_MARKS = "-._~!$&'()*+,;=";
  private static final int MOST_PORT_DIGITS = 5;

  private Authority() {}

  /// Whether a text is a host with a port or without, and nothing else, such as a user. The host
  /// may be empty.
  public static boolean isValid(String text) {
    var end = text.startsWith("[") ? endOfAddress(text) : endOfName(text);
    return end >= 0 && isPort(text, end);
  }

  /// Where an IPv6 address in brackets ends, -1 if it is none.
  private static int endOfAddress(String text) {
    var at = 1;
    while (at < text.length() && isAddressPart(text.charAt(at))) {
      at++;
    }
    return at > 1 && at < text.length() && text.charAt(at) == ']' ? at + 1 : -1;
  }

  private static boolean isAddressPart(char c) {
    return c == ':' || c == '.' || isHex(c);
  }

  private static int endOfName(String text) {
    var at = 0;
    while (at < text.length() && isNamePart(text, at)) {
      at += text.charAt(at) == '%' ? 3 : 1;
    }
    return at;
  }

  private static boolean isNamePart(String text, int at) {
    var c = text.charAt(at);
    if (c == '%') {
      return at + 2 < text.length() && isHex(text.charAt(at + 1)) && isHex(text.charAt(at + 2));
    }
    return isDigit(c) || isLetter(c) || NAME_MARKS.indexOf(c) >= 0;
  }

  /// Whether the rest of the text is nothing, or a colon and a port, which may be empty.
  private static boolean isPort(String text, int from) {
    if (from == text.length()) {
      return true;
    }
    var at = from + 1;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return text.charAt(from) == ':' && at == text.length() && at - from <= 1 + MOST_PORT_DIGITS;
  }

  private static boolean isHex(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
