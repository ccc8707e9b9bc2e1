package tomodachi.protobuf;

/// A field that isn't as it should be. The text says what was expected, and doesn't repeat the
/// field.
public abstract sealed class ValidationException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private ValidationException(String message) {
    super(message);
  }

  /// A text that doesn't begin as a pattern says; Python's `RegexMissmatchException`.
  public static final class RegexMismatch extends ValidationException {
    private static final long serialVersionUID = 1L;

    RegexMismatch(String message) {
      super(message);
    }
  }

  /// Something shorter than allowed; Python's `TooSmallException`.
  public static final class TooSmall extends ValidationException {
    private static final long serialVersionUID = 1L;

    TooSmall(String message) {
      super(message);
    }
  }

  /// Something longer than allowed; Python's `TooLargeException`.
  public static final class TooLarge extends ValidationException {
    private static final long serialVersionUID = 1L;

    TooLarge(String message) {
      super(message);
    }
  }
}
