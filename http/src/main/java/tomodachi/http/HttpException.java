package tomodachi.http;

import org.jspecify.annotations.Nullable;
import tomodachi.http.internal.server.FieldSyntax;

/// Ends a handler with a status; the [HttpError] handler of that status answers if there is one.
public class HttpException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final @Nullable String body;
  private final transient Headers headers;

  /// The body of the answer is the status's reason phrase, such as `Not Found`.
  ///
  /// @param status 300 to 599
  /// @throws IllegalArgumentException for another status
  public HttpException(int status) {
    this(status, null, Headers.none());
  }

  /// @param status 300 to 599
  /// @param body the answer's text; also the exception's message
  /// @throws IllegalArgumentException for another status
  public HttpException(int status, String body) {
    this(status, body, Headers.none());
  }

  /// @param status 300 to 599
  /// @param body the answer's text, also the exception's message; null: the reason phrase
  /// @param headers what the answer also has, such as `Retry-After`; an error handler's own fields
  ///   of the same names win
  /// @throws IllegalArgumentException for another status, and for a header [#withHeader] refuses
  public HttpException(int status, @Nullable String body, Headers headers) {
    super(body == null ? "HTTP " + status : body);
    if (status < 300 || status > 599) {
      throw new IllegalArgumentException(
          "Status of an HttpException must be 300 to 599, was " + status);
    }
    FieldSyntax.check(headers.entries());
    this.status = status;
    this.body = body;
    this.headers = headers;
  }

  /// An exception like this whose answer also has this field, such as `Location`. It is a plain
  /// [HttpException], also where this one is of a subclass.
  ///
  /// With `Content-Type`, the body is sent as that type, in UTF-8.
  ///
  /// @throws IllegalArgumentException when the name is no token, the value isn't Latin-1 or has
  ///   control characters, or the field is there and an answer has one of it, such as `Location`;
  ///   the value is not repeated
  public HttpException withHeader(String name, String value) {
    var copy = new HttpException(status, body, HeaderFields.with(headers, name, value));
    copy.setStackTrace(getStackTrace());
    if (getCause() != null) {
      copy.initCause(getCause());
    }
    return copy;
  }

  /// The status, 300 to 599.
  public int status() {
    return status;
  }

  /// The answer's text; null means the reason phrase.
  public @Nullable String body() {
    return body;
  }

  /// What the answer also has.
  public Headers headers() {
    return headers;
  }
}
