package tomodachi.http.internal.route;

/// What every text begins with that a regular expression matches.
final class LiteralPrefix {

  private static final String META = "\\[](){}.*+?^$|";
  private static final String QUANTIFIERS = "*+?{";

  private LiteralPrefix() {}

  /// The prefix, perhaps shorter than it could be.
  static String of(String regex) {
    // Inside a quotation or a comment a bracket is none.
    if (regex.contains("\\Q") || regex.contains("(?#") || hasAlternatives(regex)) {
      return "";
    }
    var prefix = new StringBuilder();
    var at = 0;
    while (at < regex.length() && isLiteral(regex, at)) {
      at += regex.charAt(at) == '\\' ? 2 : 1;
      prefix.append(regex.charAt(at - 1));
    }
    // A quantifier may make the last character not appear at all.
    if (at < regex.length() && !prefix.isEmpty() && QUANTIFIERS.indexOf(regex.charAt(at)) >= 0) {
      prefix.setLength(prefix.length() - 1);
    }
    return prefix.toString();
  }

  private static boolean isLiteral(String regex, int at) {
    var c = regex.charAt(at);
    return c == '\\'
        ? at + 1 < regex.length() && !Character.isLetterOrDigit(regex.charAt(at + 1))
        : META.indexOf(c) < 0;
  }

  /// True when there is a `|` outside all groups.
  private static boolean hasAlternatives(String regex) {
    var depth = 0;
    for (var i = 0; i < regex.length(); i++) {
      switch (regex.charAt(i)) {
        case '\\' -> i++;
        case '(' -> depth++;
        case ')' -> depth--;
        case '[' -> i = classEnd(regex, i);
        case '|' -> {
          if (depth <= 0) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  private static int classEnd(String regex, int open) {
    var i = regex.startsWith("^", open + 1) ? open + 2 : open + 1;
    if (regex.startsWith("]", i)) {
      i++;
    }
    while (i < regex.length() && regex.charAt(i) != ']') {
      i += regex.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }
}
