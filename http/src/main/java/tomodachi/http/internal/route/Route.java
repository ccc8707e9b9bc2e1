package tomodachi.http.internal.route;

import java.util.Map;

/// A pattern, its methods, and what answers there.
///
/// @param methods the methods it takes
/// @param pattern the paths it takes
/// @param target what answers
public record Route<T>(Methods methods, PathPattern pattern, T target) {

  /// This route with only those methods that an earlier one takes too.
  public Route<T> clash(Route<T> earlier) {
    return new Route<>(methods.among(earlier.methods), pattern, target);
  }

  /// This route with the object for its methods that all routes of the same methods have: what
  /// belongs to one of many routes alone is seldom in the processor's cache.
  Route<T> sharing(Map<Methods, Methods> all) {
    return new Route<>(all.computeIfAbsent(methods, _ -> methods), pattern, target);
  }

  @Override
  public String toString() {
    return "%s \"%s\"".formatted(methods, pattern.text());
  }
}
