package tomodachi;

import org.jspecify.annotations.Nullable;

/// A start that failed for another reason than a declaration: a lifecycle method threw, or a
/// transport could not open. Everything that had started is stopped again.
public final class StartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StartException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
