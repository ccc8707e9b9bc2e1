package tomodachi.embedded.aws.internal.server;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import tomodachi.embedded.aws.internal.Limits;
import tomodachi.embedded.aws.internal.api.ApiError;

/// Why a connection can't go on with a request.
enum Fault {
  UNREADABLE(400, "InvalidHttpRequest", "The request is not HTTP/1.1."),
  TARGET_TOO_LONG(414, "RequestUriTooLong", longer("first line", Limits.FIRST_LINE)),
  HEAD_TOO_LONG(431, "RequestHeaderSectionTooLarge", longer("head", Limits.HEAD)),
  BODY_TOO_LONG(413, "RequestEntityTooLarge", longer("body", Limits.BODY)),
  NO_ROOM(
      503,
      "ServiceUnavailable",
      "The embedded server holds as many bytes of requests that come in as it may. Try again.");

  private final int status;
  private final String code;
  private final String text;

  Fault(int status, String code, String text) {
    this.status = status;
    this.code = code;
    this.text = text;
  }

  static Fault of(Throwable cause) {
    return switch (cause) {
      case TooLongHttpLineException _ -> TARGET_TOO_LONG;
      case TooLongHttpHeaderException _ -> HEAD_TOO_LONG;
      default -> UNREADABLE;
    };
  }

  ApiError error() {
    return new ApiError(code, code, status, text);
  }

  private static String longer(String part, int limit) {
    return "The %s of the request is longer than %d bytes.".formatted(part, limit);
  }
}
