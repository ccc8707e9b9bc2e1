package tomodachi.http;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// An HTTP answer. Immutable; a text body is encoded late, by the charset of the content type.
///
/// @param status 200 to 599
/// @param headers the header fields; `Content-Type` is added if there is none
/// @param body anything a handler may return except a response; null is an empty body
public record Response(int status, Headers headers, @Nullable Object body) {

  /// @throws IllegalArgumentException when the status is no final one or the body is a response
  public Response {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("Status of a response must be 200 to 599, was " + status);
    }
    if (body instanceof Response) {
      throw new IllegalArgumentException("Body of a response can't be another response");
    }
  }

  /// An empty body.
  public static Response of(int status) {
    return new Response(status, Headers.none(), null);
  }

  /// The body as a handler's result would be written: text as text, a record as JSON.
  public static Response of(int status, @Nullable Object body) {
    return new Response(status, Headers.none(), body);
  }

  /// The body as JSON whatever it is, text too.
  public static Response json(int status, @Nullable Object body) {
    return new Response(status, Headers.none(), new Json(body));
  }

  /// Status 302.
  ///
  /// @param location a URL in ASCII, absolute or of this host
  /// @throws IllegalArgumentException when it can't be a header's value
  public static Response redirect(String location) {
    return of(302).withHeader("Location", location);
  }

  /// A copy with this status.
  public Response withStatus(int status) {
    return new Response(status, headers, body);
  }

  /// A copy in which this value replaces all of that name.
  ///
  /// @throws IllegalArgumentException when the name is no token, or the value isn't Latin-1 or has
  ///   control characters; the value is not repeated
  public Response withHeader(String name, String value) {
    var entries = new ArrayList<>(headers.entries());
    entries.removeIf(entry -> entry.getKey().equalsIgnoreCase(name));
    return new Response(status, HeaderFields.with(Headers.of(entries), name, value), body);
  }

  /// A copy with one more value of that name.
  ///
  /// @throws IllegalArgumentException as [#withHeader] does, and for a second value of a header of
  ///   which an answer has one, such as `Content-Type`
  public Response withAddedHeader(String name, String value) {
    return new Response(status, HeaderFields.with(headers, name, value), body);
  }

  /// A copy that also sets this cookie.
  public Response withCookie(SetCookie cookie) {
    return withAddedHeader("Set-Cookie", cookie.field());
  }

  /// A body that is written as JSON whatever it is.
  ///
  /// @param value what to write; null is the JSON text `null`
  public record Json(@Nullable Object value) {}
}
