package tomodachi.http.internal.server;

import java.io.IOException;

/// A client that went away before its request had come in or its answer had gone out.
public final class ClientGone extends IOException {
  private static final long serialVersionUID = 1L;

  ClientGone(String message) {
    super(message);
  }
}
