package benchmarks;

import java.util.Locale;

/// Numbers as texts, the same in every country.
public final class Figures {

  private static final int THREE_DIGITS = 100;

  private Figures() {}

  /// Without fraction, in groups of three digits.
  public static String whole(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  /// In groups of three digits.
  public static String whole(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /// With one digit of fraction, if it is below 100.
  public static String brief(double value) {
    return value < THREE_DIGITS ? String.format(Locale.ROOT, "%.1f", value) : whole(value);
  }

  /// With two digits of fraction.
  public static String ratio(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
