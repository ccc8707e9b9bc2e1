package tomodachi.http;

import java.io.IOException;

/// A message wasn't sent because the client hasn't read those before it.
public final class SlowClientException extends IOException {

  private static final long serialVersionUID = 1L;

  /// Says how much is on its way.
  public SlowClientException(String message) {
    super(message);
  }
}
