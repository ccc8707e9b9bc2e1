package tomodachi.http.internal.server;

import java.io.IOException;

/// A request body that is larger than the server takes. The answer is 413.
public final class BodyTooLarge extends IOException {
  private static final long serialVersionUID = 1L;

  private final long limit;

  BodyTooLarge(long limit) {
    super("Maximum request body size " + limit + " exceeded.");
    this.limit = limit;
  }

  /// The greatest size taken, in bytes.
  public long limit() {
    return limit;
  }
}
