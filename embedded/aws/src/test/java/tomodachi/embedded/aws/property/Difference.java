package tomodachi.embedded.aws.property;

import java.util.function.Supplier;

/// What the server did isn't what the model says.
final class Difference extends AssertionError {

  private static final long serialVersionUID = 1L;

  Difference(String message) {
    super(message);
  }

  static void check(boolean same, Supplier<String> otherwise) {
    if (!same) {
      throw new Difference(otherwise.get());
    }
  }
}
