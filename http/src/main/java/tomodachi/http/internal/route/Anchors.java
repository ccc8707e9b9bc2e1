package tomodachi.http.internal.route;

/// The part of an expression that is left without the anchors at its ends.
///
/// @param start where it begins
/// @param end where it ends, exclusive
record Anchors(int start, int end) {

  static Anchors strip(String text) {
    var start = text.startsWith("^") ? 1 : 0;
    var end =
        text.endsWith("$") && !isEscaped(text, text.length() - 1)
            ? text.length() - 1
            : text.length();
    return new Anchors(start, Math.max(start, end));
  }

  private static boolean isEscaped(String text, int at) {
    var backslashes = 0;
    while (at - backslashes > 0 && text.charAt(at - backslashes - 1) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }
}
