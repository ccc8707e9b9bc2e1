package tomodachi.http.internal.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tomodachi.http.Request;

/// Reads forms.
public final class FormReader {

  /// The type of a form that is one text.
  public static final String URL_ENCODED = "application/x-www-form-urlencoded";

  /// The type of a form of parts.
  public static final String MULTIPART = "multipart/form-data";

  private FormReader() {}

  /// Reads a form to its end.
  ///
  /// The charset of a text is that of its part, else what the field `_charset_` says, else that of
  /// the content type, else UTF-8.
  ///
  /// @param contentType the request's; null when there is none
  /// @param spool where files go that are too large for memory
  /// @throws tomodachi.http.HttpException 415 when it is of another type, or in an encoding or a
  ///   charset that can't be read; 400 when it is malformed; 413 when it is past a limit
  /// @throws IOException when it can't be read to its end, or not be spooled
  public static Request.Form read(
      @Nullable String contentType, InputStream body, FormLimits limits, Spool spool)
      throws IOException {
    var type = type(contentType);
    var fallback = type.parameter("charset").map(FormParts::charset).orElse(StandardCharsets.UTF_8);
    var parts = new FormParts(limits.parts());
    switch (type.value()) {
      case URL_ENCODED -> UrlEncodedForm.read(body, parts, limits);
      case MULTIPART -> MultipartForm.read(type, body, parts, limits, spool);
      default ->
          throw FormFault.unreadable(
              "its content type must be %s or %s".formatted(URL_ENCODED, MULTIPART));
    }
    return parts.form(fallback);
  }

  private static FieldValue type(@Nullable String contentType) {
    try {
      return FieldValue.parse(contentType == null ? "" : contentType);
    } catch (IllegalArgumentException e) {
      throw FormFault.malformed("its content type " + e.getMessage());
    }
  }
}
