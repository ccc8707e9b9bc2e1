package tomodachi.http.internal.server;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.ReadOnlyHttp2Headers;
import io.netty.util.AsciiString;
import java.util.ArrayList;
import java.util.List;

/// Writes the heads of answers for HTTP/2: the application's fields but for those of a connection,
/// which aren't allowed (RFC 9113 section 8.2.2), and the server's own.
final class Http2Fields {
  static final Http2Headers GO_AHEAD =
      ReadOnlyHttp2Headers.serverHeaders(false, HttpResponseStatus.CONTINUE.codeAsText());

  private static final AsciiString[] NONE = {};

  private final AsciiString server;
  private final DateField date;

  Http2Fields(String serverHeader, DateField date) {
    server = new AsciiString(serverHeader);
    this.date = date;
  }

  /// @param length the body's length in bytes, -1 if it isn't known
  Http2Headers of(Head head, long length) {
    var bodiless = AnswerWriter.isBodiless(head.status());
    var pairs = new ArrayList<AsciiString>(2 * head.headers().size() + 6);
    for (var field : head.headers()) {
      var name = new AsciiString(field.getKey()).toLowerCase();
      if (!isOfConnection(name) && !(bodiless && HttpHeaderNames.CONTENT_TYPE.equals(name))) {
        add(pairs, name, new AsciiString(field.getValue()));
      }
    }
    addOwn(pairs, bodiless ? -1 : length);
    return ReadOnlyHttp2Headers.serverHeaders(false, status(head), pairs.toArray(NONE));
  }

  private static AsciiString status(Head head) {
    return HttpResponseStatus.valueOf(head.status()).codeAsText();
  }

  private void addOwn(List<AsciiString> pairs, long length) {
    if (!server.isEmpty() && !has(pairs, HttpHeaderNames.SERVER)) {
      add(pairs, HttpHeaderNames.SERVER, server);
    }
    if (!has(pairs, HttpHeaderNames.DATE)) {
      add(pairs, HttpHeaderNames.DATE, date.value());
    }
    if (length >= 0) {
      add(pairs, HttpHeaderNames.CONTENT_LENGTH, new AsciiString(Long.toString(length)));
    }
  }

  private static void add(List<AsciiString> pairs, AsciiString name, AsciiString value) {
    pairs.add(name);
    pairs.add(value);
  }

  private static boolean has(List<AsciiString> pairs, AsciiString name) {
    for (var i = 0; i < pairs.size(); i += 2) {
      if (pairs.get(i).equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfConnection(AsciiString name) {
    return switch (name.length()) {
      case 7 -> name.contentEquals("upgrade");
      case 10 -> name.contentEquals("connection") || name.contentEquals("keep-alive");
      case 14 -> name.contentEquals("content-length");
      case 16 -> name.contentEquals("proxy-connection");
      case 17 -> name.contentEquals("transfer-encoding");
      default -> false;
    };
  }
}
