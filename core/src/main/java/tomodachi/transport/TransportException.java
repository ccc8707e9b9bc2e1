package tomodachi.transport;

import org.jspecify.annotations.Nullable;

/// A peer that fails or refuses, or an address that can't be had. The message says which, and what
/// to do.
public class TransportException extends Exception {
  private static final long serialVersionUID = 1L;

  public TransportException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
