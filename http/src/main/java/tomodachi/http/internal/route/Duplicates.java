package tomodachi.http.internal.route;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/// Finds routes that can never answer, because an earlier one takes the same method and paths.
public final class Duplicates {

  private Duplicates() {}

  /// Tells of each such route with the one before it, once for each pair. A `HEAD` route behind the
  /// `GET` route of the same paths is one, too.
  public static <T> void find(List<Route<T>> routes, BiConsumer<Route<T>, Route<T>> found) {
    var first = new HashMap<String, Route<T>>();
    for (var route : routes) {
      earlier(first, route).forEach(earlier -> found.accept(earlier, route));
      for (var method : route.methods().accepted()) {
        first.putIfAbsent(key(method, route), route);
      }
    }
  }

  private static <T> Set<Route<T>> earlier(Map<String, Route<T>> first, Route<T> route) {
    var earlier = new LinkedHashSet<Route<T>>();
    for (var method : route.methods().declared()) {
      var other = first.get(key(method, route));
      if (other != null) {
        earlier.add(other);
      }
    }
    return earlier;
  }

  private static <T> String key(String method, Route<T> route) {
    var kind = route.pattern() instanceof Template ? " template " : " regex ";
    return method + kind + route.pattern().shape();
  }
}
