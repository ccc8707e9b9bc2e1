package tomodachi.http.internal.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tomodachi.http.HttpException;
import tomodachi.http.Request;

/// Reads forms without a request. Bodies are texts of which each character is a byte.
final class FormFixture implements AutoCloseable {

  static final String URL_ENCODED = "application/x-www-form-urlencoded";
  static final String MULTIPART = "multipart/form-data; boundary=b";
  private static final FormLimits LIMITS = new FormLimits(1000, 64 * 1024);

  private final List<Closeable> opened = new ArrayList<>();
  private final FormLimits limits;

  FormFixture() {
    this(LIMITS);
  }

  FormFixture(FormLimits limits) {
    this.limits = limits;
  }

  Request.Form read(@Nullable String contentType, InputStream body) {
    try {
      return FormReader.read(contentType, body, limits, new Spool(opened::add));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Request.Form read(@Nullable String contentType, String body) {
    return read(contentType, new ByteArrayInputStream(body.getBytes(ISO_8859_1)));
  }

  /// The answer to a form that can't be read, else what is in it.
  String outcome(@Nullable String contentType, String body) {
    try {
      return describe(read(contentType, body));
    } catch (HttpException e) {
      return e.status() + " " + e.getMessage();
    }
  }

  /// Fields, and files as `name/filename/type=content`.
  static String describe(Request.Form form) {
    var text = new StringBuilder(form.fields().toString());
    for (var file : form.files()) {
      text.append(
          " %s/%s/%s=%s"
              .formatted(file.name(), file.filename(), file.contentType(), content(file)));
    }
    return text.toString();
  }

  static String content(Request.File file) {
    try (var stream = file.stream()) {
      return new String(stream.readAllBytes(), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A part with one header line.
  static String part(String disposition, String content) {
    return "--b\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
  }

  static String form(String... parts) {
    return String.join("", parts) + "--b--\r\n";
  }

  /// How many temporary files were made.
  int spooled() {
    return opened.size();
  }

  @Override
  public void close() {
    for (var file : opened) {
      try {
        file.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
