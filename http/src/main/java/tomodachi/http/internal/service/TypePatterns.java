package tomodachi.http.internal.service;

import java.util.List;
import java.util.Locale;
import tomodachi.http.internal.server.FieldSyntax;

/// A set of media types.
///
/// @param patterns each such as `text/html`, `text/*` or `*+json`, in lower case
public record TypePatterns(List<String> patterns) {

  private static final String ANY_SUBTYPE = "/*";
  private static final String ANY_BEFORE = "*+";

  /// The set these patterns describe.
  public static TypePatterns of(List<String> patterns) {
    return new TypePatterns(patterns.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList());
  }

  /// True for what can be a pattern.
  public static boolean isPattern(String text) {
    if (text.startsWith(ANY_BEFORE)) {
      return isName(text.substring(ANY_BEFORE.length()));
    }
    var names = text.split("/", -1);
    return names.length == 2 && isName(names[0]) && (names[1].equals("*") || isName(names[1]));
  }

  private static boolean isName(String text) {
    return FieldSyntax.isToken(text) && !text.contains("*");
  }

  /// True when the type is one of them.
  ///
  /// @param contentType may have parameters
  boolean has(String contentType) {
    var end = contentType.indexOf(';');
    var type = (end < 0 ? contentType : contentType.substring(0, end)).strip();
    var plain = type.toLowerCase(Locale.ROOT);
    return patterns.stream().anyMatch(pattern -> covers(pattern, plain));
  }

  private static boolean covers(String pattern, String type) {
    if (pattern.endsWith(ANY_SUBTYPE)) {
      return type.startsWith(pattern.substring(0, pattern.length() - 1));
    }
    return pattern.startsWith(ANY_BEFORE)
        ? type.endsWith(pattern.substring(1))
        : type.equals(pattern);
  }
}
