package tomodachi.http.internal.server;

import java.util.List;
import java.util.Map;

/// The head of a request on an HTTP/2 stream, in the words of HTTP/1: the authority is the field
/// `host`, the crumbs of cookies are one field.
///
/// @param contentLength the body's length in bytes; 0 when there is none, -1 when it isn't said
/// @param expectsContinue whether the client waits for leave to send the body
record Http2Request(
    String method,
    String target,
    List<Map.Entry<String, String>> fields,
    long contentLength,
    boolean expectsContinue) {

  boolean isHead() {
    return method.equals("HEAD");
  }
}
