package tomodachi.http;

import org.jspecify.annotations.Nullable;

/// Ends a handler with a status; the [HttpError] handler of that status answers if there is one.
public class HttpException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final @Nullable String body;

  /// The body of the answer is the status's reason phrase, such as `Not Found`.
  ///
  /// @param status 300 to 599
  /// @throws IllegalArgumentException for another status
  public HttpException(int status) {
    this(status, "HTTP " + status, null);
  }

  /// @param status 300 to 599
  /// @param body the answer's text; also the exception's message
  /// @throws IllegalArgumentException for another status
  public HttpException(int status, String body) {
    this(status, body, body);
  }

  private HttpException(int status, String message, @Nullable String body) {
    super(message);
    if (status < 300 || status > 599) {
      throw new IllegalArgumentException(
          "Status of an HttpException must be 300 to 599, was " + status);
    }
    this.status = status;
    this.body = body;
  }

  /// The status, 300 to 599.
  public int status() {
    return status;
  }

  /// The answer's text; null means the reason phrase.
  public @Nullable String body() {
    return body;
  }
}
