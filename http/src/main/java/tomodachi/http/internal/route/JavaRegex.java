package tomodachi.http.internal.route;

import java.util.List;

/// A regular expression in Java's syntax, made from a source text.
///
/// @param text the expression
/// @param groups its named groups, in order
/// @param sources for each character of the expression, the index in the source it comes from
record JavaRegex(String text, List<Group> groups, List<Integer> sources) {

  /// A named group.
  ///
  /// @param name the name in the source
  /// @param number its number, from 1
  record Group(String name, int number) {}

  /// The index in the source of a character of the expression.
  int sourceOf(int index) {
    if (sources.isEmpty()) {
      return 0;
    }
    return sources.get(Math.clamp(index, 0, sources.size() - 1));
  }
}
