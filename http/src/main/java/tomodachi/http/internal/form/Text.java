package tomodachi.http.internal.form;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A text as it came.
final class Text {

  private final byte[] bytes;
  private final @Nullable Charset charset;

  /// @param charset its own; null when the form's counts
  Text(byte[] bytes, @Nullable Charset charset) {
    this.bytes = bytes;
    this.charset = charset;
  }

  /// A text that was decoded already.
  static Text of(String text) {
    return new Text(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  String decode(Charset fallback) {
    return new String(bytes, charset == null ? fallback : charset);
  }

  boolean is(String ascii) {
    return Arrays.equals(bytes, ascii.getBytes(StandardCharsets.US_ASCII));
  }
}
