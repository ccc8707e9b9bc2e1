package tomodachi.aws.internal.publish;

import org.jspecify.annotations.Nullable;

/// A topic or queue wasn't found. The text is for people.
final class Unresolved extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean mayPass;

  /// @param mayPass true when another attempt may find it without anybody's doing
  Unresolved(String message, boolean mayPass, @Nullable Throwable cause) {
    super(message, cause);
    this.mayPass = mayPass;
  }

  boolean mayPass() {
    return mayPass;
  }
}
