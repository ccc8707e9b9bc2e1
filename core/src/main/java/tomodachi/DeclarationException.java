package tomodachi;

import java.util.List;

/// All mistakes in the declarations of the services of one start.
public final class DeclarationException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /// The mistakes, each with its place and remedy on lines of their own.
  public DeclarationException(List<String> mistakes) {
    super(text(mistakes));
  }

  private static String text(List<String> mistakes) {
    var all = String.join("\n\n", mistakes);
    return mistakes.size() == 1
        ? all
        : "%d mistakes, nothing was started\n\n%s".formatted(mistakes.size(), all);
  }
}
