package tomodachi.http.internal.service;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads values of `Content-Type` (RFC 9110 section 8.3).
public final class ContentType {

  private static final String CHARSET = "charset=";

  private ContentType() {}

  /// The name of the charset a content type says; null when it says none.
  public static @Nullable String charset(String contentType) {
    var parameters = contentType.split(";", -1);
    for (var i = 1; i < parameters.length; i++) {
      var parameter = parameters[i].strip();
      if (parameter.toLowerCase(Locale.ROOT).startsWith(CHARSET)) {
        return unquoted(parameter.substring(CHARSET.length()).strip());
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
