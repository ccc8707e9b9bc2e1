package tomodachi.messaging;

import org.jspecify.annotations.Nullable;

/// A message that no broker has confirmed. The text says whether it was refused, or may have
/// arrived all the same.
public class PublishException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param message what happened to which message, without its content
  public PublishException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
