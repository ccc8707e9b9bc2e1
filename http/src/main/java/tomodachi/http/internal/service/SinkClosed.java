package tomodachi.http.internal.service;

import java.io.IOException;

/// Events for which nobody waits any more.
final class SinkClosed extends IOException {
  private static final long serialVersionUID = 1L;

  SinkClosed(String message) {
    super(message);
  }
}
