package benchmarks.embedded.client;

/// The bodies of messages: eight digits, filled up to a size.
public final class Bodies {

  /// How long a number is.
  public static final int DIGITS = 8;

  private static final String FORMAT = "%0" + DIGITS + "d";

  private final String filling;

  /// @param size of a body
  public Bodies(int size) {
    filling = "x".repeat(size - DIGITS);
  }

  /// What follows the number.
  public String filling() {
    return filling;
  }

  /// The body with a number.
  public String body(int number) {
    return FORMAT.formatted(number) + filling;
  }

  /// The number in a body.
  public static int number(String body) {
    return Integer.parseInt(body, 0, DIGITS, 10);
  }
}
