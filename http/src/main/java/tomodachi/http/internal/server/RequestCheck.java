package tomodachi.http.internal.server;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.AsciiString;
import org.jspecify.annotations.Nullable;
import tomodachi.http.internal.route.Authority;

/// Which requests are refused before anything else sees them: those that break RFC 9112 in a way
/// two parties could read differently, and those past a limit.
final class RequestCheck {
  static final int MOST_FIELDS = 100;
  private static final AsciiString OLD_WEB_SOCKET_KEY = AsciiString.cached("Sec-WebSocket-Key1");

  private RequestCheck() {}

  /// Why the connection can't go on with the request, null if it can.
  static @Nullable Refusal fault(HttpRequest request) {
    if (request.decoderResult().isFailure()) {
      return undecodable(request.decoderResult().cause());
    }
    if (request.protocolVersion().majorVersion() != 1) {
      return Refusal.UNKNOWN_VERSION;
    }
    if (request.headers().size() > MOST_FIELDS) {
      return Refusal.FIELDS_TOO_LARGE;
    }
    if (!isTarget(request.uri())) {
      return Refusal.BAD_TARGET;
    }
    if (!isForOneHost(request)) {
      return Refusal.NOT_ONE_HOST;
    }
    if (isOldWebSocket(request.headers())) {
      return Refusal.OLD_WEB_SOCKET;
    }
    return hasKnownCoding(request.headers()) ? null : Refusal.UNKNOWN_CODING;
  }

  /// Why a well-formed request isn't taken, null if it is.
  static @Nullable Refusal objection(HttpRequest request) {
    return !request.headers().contains(HttpHeaderNames.EXPECT)
            || isHttp10(request)
            || expectsContinue(request)
        ? null
        : Refusal.UNKNOWN_EXPECTATION;
  }

  /// The body's length in bytes, -1 when it is chunked.
  static long contentLength(HttpRequest request) {
    if (request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING)) {
      return -1;
    }
    // The decoder has seen to it that there is one number, and that it isn't negative.
    var length = request.headers().get(HttpHeaderNames.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length);
  }

  static boolean expectsContinue(HttpRequest request) {
    var expectations = request.headers().getAll(HttpHeaderNames.EXPECT);
    return expectations.size() == 1
        && HttpHeaderValues.CONTINUE.contentEqualsIgnoreCase(expectations.getFirst())
        && !isHttp10(request);
  }

  static boolean isHttp10(HttpRequest request) {
    return request.protocolVersion().equals(HttpVersion.HTTP_1_0);
  }

  private static Refusal undecodable(Throwable cause) {
    return switch (cause) {
      case TooLongHttpLineException _ -> Refusal.TARGET_TOO_LONG;
      case TooLongHttpHeaderException _ -> Refusal.FIELDS_TOO_LARGE;
      default -> Refusal.UNREADABLE;
    };
  }

  /// Only ASCII (RFC 9112 section 3.2): what other bytes mean, nobody says.
  static boolean isTarget(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) >= 0x7f) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isForOneHost(HttpRequest request) {
    var hosts = request.headers().getAll(HttpHeaderNames.HOST);
    return hosts.isEmpty()
        ? isHttp10(request)
        : hosts.size() == 1 && Authority.isValid(hosts.getFirst());
  }

  /// The decoder would take the eight bytes after such a request for its body.
  private static boolean isOldWebSocket(HttpHeaders headers) {
    return headers.contains(OLD_WEB_SOCKET_KEY);
  }

  private static boolean hasKnownCoding(HttpHeaders headers) {
    if (!headers.contains(HttpHeaderNames.TRANSFER_ENCODING)) {
      return true;
    }
    var codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
    return codings.size() == 1
        && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.getFirst());
  }
}
