package tomodachi.http.internal.service;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tomodachi.http.HttpException;
import tomodachi.http.internal.form.FormReader;
import tomodachi.http.internal.server.Exchange;

/// What the headers of a request say about its body, and whether it can be read so.
record BodyType(Exchange exchange) {

  /// @throws HttpException 415 when the body is compressed or otherwise encoded (RFC 9110 section
  ///   8.4); what it stands for can't be told then
  void requirePlain() {
    for (var coding : exchange.headerValues("Content-Encoding")) {
      if (!coding.isBlank() && !coding.strip().equalsIgnoreCase("identity")) {
        throw new HttpException(415, "body: must not have a Content-Encoding");
      }
    }
  }

  /// The charset of a text.
  ///
  /// @throws HttpException 415 when it is unknown
  Charset charset() {
    var contentType = exchange.header("Content-Type");
    var name = contentType == null ? null : ContentType.charset(contentType);
    if (name == null) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException _) {
      throw new HttpException(415, "body: its charset is unknown");
    }
  }

  /// JSON is taken from senders that don't say it is, but the parts of a form can't be JSON.
  ///
  /// @throws HttpException 415 when the body has parts, or is encoded
  void requireJson() {
    requirePlain();
    if (is(FormReader.MULTIPART)) {
      throw new HttpException(415, "body: must be JSON, not " + FormReader.MULTIPART);
    }
  }

  /// For a body that turned out to be no JSON.
  ///
  /// @throws HttpException 415 when it says itself that it is something else
  void requireNoForm() {
    if (is(FormReader.URL_ENCODED)) {
      throw new HttpException(415, "body: must be JSON, not " + FormReader.URL_ENCODED);
    }
  }

  private boolean is(String type) {
    var contentType = exchange.header("Content-Type");
    return contentType != null
        && contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(type);
  }
}
