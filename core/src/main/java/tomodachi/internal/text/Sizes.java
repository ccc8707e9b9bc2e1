package tomodachi.internal.text;

import java.util.Locale;
import java.util.regex.Pattern;

/// Whole numbers, and sizes as people write them: `10M`, `64 KiB`, `1G`; each unit is 1024 times
/// the one before.
public final class Sizes {

  private static final Pattern SIZE = Pattern.compile("(\\d{1,19})\\s*(?:([KMGT])(?:I?B)?|B)");
  private static final String UNITS = "KMGT";
  private static final int BITS_OF_A_UNIT = 10;

  private Sizes() {}

  /// The number a text stands for, in bytes where it has a unit.
  ///
  /// @throws IllegalArgumentException when it isn't one, or is too large for a `long`
  public static Long parse(String text) {
    try {
      var size = SIZE.matcher(text.strip().toUpperCase(Locale.ROOT));
      return size.matches()
          ? Math.multiplyExact(Long.parseLong(size.group(1)), unit(size.group(2)))
          : Long.valueOf(text);
    } catch (NumberFormatException | ArithmeticException e) {
      throw new IllegalArgumentException("must be a whole number or a size such as 10M", e);
    }
  }

  private static long unit(String letter) {
    return letter == null ? 1 : 1L << (BITS_OF_A_UNIT * (UNITS.indexOf(letter) + 1));
  }
}
