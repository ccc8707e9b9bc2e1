package tomodachi.internal.lifecycle;

/// A lifecycle method that threw; the exception is the cause, and has been logged.
final class HookException extends Exception {
  private static final long serialVersionUID = 1L;

  HookException(String message, Throwable cause) {
    super(message, cause);
  }
}
