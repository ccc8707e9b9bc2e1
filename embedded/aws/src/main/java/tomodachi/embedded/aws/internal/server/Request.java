package tomodachi.embedded.aws.internal.server;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import org.jspecify.annotations.Nullable;

/// A request that has come in as a whole, or as far as it was worth reading.
///
/// @param head its first line and fields
/// @param body not to be changed
/// @param fault why the connection can't go on with it, null if it can
@SuppressWarnings("ArrayRecordComponent") // never compared
record Request(HttpRequest head, byte[] body, @Nullable Fault fault) {

  static final byte[] EMPTY = {};

  private static final String TARGET = "X-Amz-Target";
  private static final int LONGEST_HOST = 255;

  HttpMethod method() {
    return head.method();
  }

  /// What names the operation in the JSON protocol, null in others.
  @Nullable String target() {
    return head.headers().get(TARGET);
  }

  /// The path of its URL.
  String path() {
    var query = head.uri().indexOf('?');
    return query < 0 ? head.uri() : head.uri().substring(0, query);
  }

  /// What follows the question mark of its URL.
  String query() {
    var query = head.uri().indexOf('?');
    return query < 0 ? "" : head.uri().substring(query + 1);
  }

  String contentType() {
    return head.headers().get(HttpHeaderNames.CONTENT_TYPE, "");
  }

  HttpHeaders headers() {
    return head.headers();
  }

  /// The same when its body has been read: its answer may take long.
  Request withoutBody() {
    return new Request(head, EMPTY, fault);
  }

  /// Whether the connection is to stay after the answer.
  boolean keepsAlive() {
    return fault == null && HttpUtil.isKeepAlive(head);
  }

  /// The address the client knows the server by, `bound` if it says none that makes sense.
  String endpoint(String bound) {
    var host = head.headers().get(HttpHeaderNames.HOST, "");
    return isHost(host) ? "http://" + host : bound;
  }

  private static boolean isHost(String host) {
    return !host.isEmpty() && host.length() <= LONGEST_HOST && host.chars().allMatch(Request::fits);
  }

  private static boolean fits(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || ".:-_[]".indexOf(c) >= 0;
  }
}
