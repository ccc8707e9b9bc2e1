package tomodachi.http.internal.server;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;

/// The header fields of a request as they are decoded. A second `Content-Length` is refused at once
/// (RFC 9112 section 6.3): in HTTP/1.0 the decoder would take the first and drop the others.
final class RequestFields extends DefaultHttpHeaders {

  /// @throws IllegalArgumentException for a second length, or a name or value that can't be one
  @Override
  public HttpHeaders add(CharSequence name, Object value) {
    if (HttpHeaderNames.CONTENT_LENGTH.contentEqualsIgnoreCase(name) && contains(name)) {
      throw new IllegalArgumentException("A second Content-Length");
    }
    return super.add(name, value);
  }
}
