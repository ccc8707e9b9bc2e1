package tomodachi.http.internal.service;

import org.jspecify.annotations.Nullable;

/// Reads values of `Content-Type` (RFC 9110 section 8.3).
public final class ContentType {

  private static final String CHARSET = "charset=";

  private ContentType() {}

  /// The name of the charset a content type says; null when it says none.
  public static @Nullable String charset(String contentType) {
    return contentType.indexOf(';') < 0 ? null : parameter(contentType);
  }

  private static @Nullable String parameter(String contentType) {
    return FieldValue.split(contentType, ';').stream()
        .skip(1)
        .filter(parameter -> parameter.regionMatches(true, 0, CHARSET, 0, CHARSET.length()))
        .findFirst()
        .map(parameter -> FieldValue.unquoted(parameter.substring(CHARSET.length()).strip()))
        .orElse(null);
  }
}
