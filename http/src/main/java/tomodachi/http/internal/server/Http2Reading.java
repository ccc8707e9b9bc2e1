package tomodachi.http.internal.server;

import io.netty.handler.codec.http2.Http2Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.http.internal.route.Authority;

/// Makes a request of the fields of a stream, as RFC 9113 section 8.3 says, and tells why there is
/// none. The decoder has refused names in upper case and fields of the connection.
final class Http2Reading {
  /// What the fields are.
  sealed interface Outcome {
    /// A request.
    record Taken(Http2Request request) implements Outcome {}

    /// A request that gets an answer of the server's own.
    record Refused(Refusal refusal, boolean headOnly) implements Outcome {}

    /// No request (RFC 9113 section 8.1.1): the stream is reset.
    record Malformed() implements Outcome {}
  }

  private static final int MOST_FIELDS = RequestCheck.MOST_FIELDS;
  private static final Outcome MALFORMED = new Outcome.Malformed();

  private final boolean bodiless;
  private final List<Map.Entry<String, String>> fields = new ArrayList<>();
  private @Nullable String method;
  private @Nullable String path;
  private @Nullable String scheme;
  private @Nullable String authority;
  private @Nullable String host;
  private @Nullable StringBuilder cookies;
  private @Nullable String contentLength;
  private @Nullable String expectation;
  private boolean malformed;

  private Http2Reading(boolean bodiless) {
    this.bodiless = bodiless;
  }

  /// @param bodiless whether the stream ends with its head
  static Outcome of(Http2Headers headers, boolean bodiless) {
    var reading = new Http2Reading(bodiless);
    for (var field : headers) {
      reading.take(field.getKey().toString(), field.getValue().toString());
    }
    return reading.outcome();
  }

  private void take(String name, String value) {
    switch (name) {
      case ":method" -> method = once(method, value);
      case ":path" -> path = once(path, value);
      case ":scheme" -> scheme = once(scheme, value);
      case ":authority" -> authority = once(authority, value);
      case "host" -> host = once(host, value);
      case "cookie" -> addCookie(value);
      default -> addField(name, value);
    }
  }

  private String once(@Nullable String before, String value) {
    malformed |= before != null || !FieldSyntax.isValue(value);
    return value;
  }

  private void addCookie(String crumb) {
    malformed |= !isFieldValue(crumb);
    cookies = cookies == null ? new StringBuilder(crumb) : cookies.append("; ").append(crumb);
  }

  private void addField(String name, String value) {
    malformed |= !isFieldName(name) || !isFieldValue(value);
    switch (name) {
      case "content-length" -> contentLength = once(contentLength, value);
      case "expect" -> expectation = expectation == null ? value : expectation + "," + value;
      default -> {}
    }
    fields.add(Map.entry(name, value));
  }

  /// A name with a colon is a part of the request that we don't know, or no name at all.
  private static boolean isFieldName(String name) {
    return FieldSyntax.isToken(name) && !name.equals("upgrade") && !name.equals("http2-settings");
  }

  private static boolean isFieldValue(String value) {
    return FieldSyntax.isValue(value) && value.equals(value.strip());
  }

  private Outcome outcome() {
    if (malformed || method == null || !FieldSyntax.isToken(method) || !isLength()) {
      return MALFORMED;
    }
    var target = target(method);
    if (target == null || (host != null && authority != null && !host.equals(authority))) {
      return MALFORMED;
    }
    var refusal = refusal(target);
    return refusal == null
        ? new Outcome.Taken(request(method, target))
        : new Outcome.Refused(refusal, method.equals("HEAD"));
  }

  private @Nullable String target(String method) {
    if (method.equals("CONNECT")) {
      return path == null && scheme == null ? authority : null;
    }
    return scheme == null || path == null || !isPath(method, path) ? null : path;
  }

  /// Section 8.3.1.
  private static boolean isPath(String method, String path) {
    return path.startsWith("/") || (path.equals("*") && method.equals("OPTIONS"));
  }

  private boolean isLength() {
    return contentLength == null || contentLength.matches("[0-9]{1,18}");
  }

  private @Nullable Refusal refusal(String target) {
    var name = authority == null ? host : authority;
    if (fields.size() > MOST_FIELDS) {
      return Refusal.FIELDS_TOO_LARGE;
    }
    if (!RequestCheck.isTarget(target)) {
      return Refusal.BAD_TARGET;
    }
    if (target.length() > RequestDecoder.LONGEST_REQUEST_LINE) {
      return Refusal.TARGET_TOO_LONG;
    }
    if (name == null || !Authority.isValid(name)) {
      return Refusal.NOT_ONE_HOST;
    }
    return expectation == null || expectsContinue() ? null : Refusal.UNKNOWN_EXPECTATION;
  }

  private boolean expectsContinue() {
    return "100-continue".equalsIgnoreCase(expectation);
  }

  private Http2Request request(String method, String target) {
    var all = new ArrayList<Map.Entry<String, String>>(fields.size() + 2);
    var name = authority == null ? host : authority;
    if (name != null) {
      all.add(Map.entry("host", name));
    }
    all.addAll(fields);
    if (cookies != null) {
      all.add(Map.entry("cookie", cookies.toString()));
    }
    return new Http2Request(method, target, List.copyOf(all), length(), expectsContinue());
  }

  private long length() {
    if (bodiless) {
      return 0;
    }
    return contentLength == null ? -1 : Long.parseLong(contentLength);
  }
}
