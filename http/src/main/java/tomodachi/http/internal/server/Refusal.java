package tomodachi.http.internal.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// An answer the server gives by itself.
///
/// @param status the status
/// @param reason why, for the log: fixed words, nothing of the request
/// @param text the body
/// @param fields header fields beside `Content-Type`
record Refusal(int status, String reason, String text, List<Map.Entry<String, String>> fields) {
  private static final Map.Entry<String, String> PLAIN_TEXT =
      Map.entry("Content-Type", "text/plain; charset=utf-8");

  static final Refusal UNREADABLE = malformed("head can't be parsed");
  static final Refusal BAD_TARGET = malformed("target has bad characters");
  static final Refusal NOT_ONE_HOST = malformed("not one valid host field");
  static final Refusal OLD_WEB_SOCKET = malformed("outdated web socket");
  static final Refusal BROKEN_BODY = malformed("body can't be parsed");
  static final Refusal HEAD_TIMED_OUT = of(408, "head timed out");
  static final Refusal TARGET_TOO_LONG = of(414, "request line too long");
  static final Refusal UNKNOWN_EXPECTATION = of(417, "unknown expectation");
  static final Refusal FIELDS_TOO_LARGE = of(431, "header fields too large");
  static final Refusal FAILED = of(500, "failed");
  static final Refusal UNKNOWN_CODING = of(501, "unknown transfer coding");
  static final Refusal UNKNOWN_VERSION = of(505, "unknown version");
  static final Refusal OVERLOADED =
      new Refusal(503, "overloaded", ReasonPhrase.of(503), List.of(Map.entry("Retry-After", "1")));

  static Refusal tooLarge(BodyTooLarge tooLarge) {
    return new Refusal(413, "body too large", String.valueOf(tooLarge.getMessage()), List.of());
  }

  private static Refusal malformed(String reason) {
    return of(400, reason);
  }

  private static Refusal of(int status, String reason) {
    return new Refusal(status, reason, ReasonPhrase.of(status), List.of());
  }

  Head head() {
    var all = new ArrayList<Map.Entry<String, String>>();
    all.add(PLAIN_TEXT);
    all.addAll(fields);
    return new Head(status, all);
  }

  byte[] body() {
    return text.getBytes(UTF_8);
  }
}
