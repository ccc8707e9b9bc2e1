package tomodachi.http.internal.server;

import java.io.IOException;
import java.time.Duration;

/// A request body of which nothing came for too long. The answer is 408 and the connection closes.
public final class BodyStalled extends IOException {
  private static final long serialVersionUID = 1L;

  BodyStalled(Duration timeout) {
    super("No bytes of the request body came for " + timeout.toMillis() + " ms");
  }
}
