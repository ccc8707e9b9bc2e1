package tomodachi.http.internal.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the header `Cookie` (RFC 6265 section 4.2).
final class CookieField {

  private CookieField() {}

  /// The value of the first cookie of this name, without quotes around it; null when there is none.
  static @Nullable String find(List<String> fields, String name) {
    for (var field : fields) {
      for (var pair : field.split(";", -1)) {
        var equals = pair.indexOf('=');
        if (equals >= 0 && pair.substring(0, equals).strip().equals(name)) {
          return unquoted(pair.substring(equals + 1).strip());
        }
      }
    }
    return null;
  }

  private static String unquoted(String value) {
    return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
        ? value.substring(1, value.length() - 1)
        : value;
  }
}
