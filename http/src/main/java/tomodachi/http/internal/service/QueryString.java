package tomodachi.http.internal.service;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tomodachi.http.HttpException;
import tomodachi.http.internal.route.MalformedTarget;
import tomodachi.http.internal.route.PercentCode;

/// Reads the query of a request target, written as a form is.
final class QueryString {

  private QueryString() {}

  /// The values by name, in order.
  ///
  /// @throws HttpException 400 when the encoding is wrong
  static Map<String, List<String>> parse(String query) {
    if (query.isEmpty()) {
      return Map.of();
    }
    var values = new LinkedHashMap<String, List<String>>();
    for (var pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        add(values, pair);
      }
    }
    values.replaceAll((_, all) -> List.copyOf(all));
    return Collections.unmodifiableMap(values);
  }

  private static void add(Map<String, List<String>> values, String pair) {
    var equals = pair.indexOf('=');
    var name = equals < 0 ? pair : pair.substring(0, equals);
    var value = equals < 0 ? "" : pair.substring(equals + 1);
    values.computeIfAbsent(text(name), _ -> new ArrayList<>()).add(text(value));
  }

  private static String text(String encoded) {
    try {
      return PercentCode.queryText(encoded);
    } catch (MalformedTarget e) {
      throw new HttpException(400, String.valueOf(e.getMessage()));
    }
  }
}
