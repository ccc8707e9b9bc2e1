package tomodachi.http.internal.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Regular expressions by what every path they match begins with, so that few of them are tried.
final class PrefixIndex<T> {

  /// Longer prefixes tell hardly more apart.
  private static final int LONGEST = 64;

  private final Map<String, List<Ranked<T>>> byPrefix = new HashMap<>();
  private final TreeSet<Integer> lengths = new TreeSet<>();

  /// Adds an expression; those of lower rank come first.
  void add(Ranked<T> route, RoutePattern pattern) {
    var prefix = pattern.prefix();
    var key = prefix.substring(0, Math.min(prefix.length(), LONGEST));
    byPrefix.computeIfAbsent(key, _ -> new ArrayList<>()).add(route);
    lengths.add(key.length());
  }

  /// The expressions that may match, as lists in order of rank.
  List<List<Ranked<T>>> candidates(String path) {
    if (lengths.isEmpty()) {
      return List.of();
    }
    var candidates = new ArrayList<List<Ranked<T>>>();
    for (var length : lengths) {
      if (length > path.length()) {
        break;
      }
      var routes = byPrefix.get(path.substring(0, length));
      if (routes != null) {
        candidates.add(routes);
      }
    }
    return candidates;
  }
}
