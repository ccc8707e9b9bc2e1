package tomodachi.internal.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Floating-point numbers as Python's `repr` writes them: the shortest digits that read back as the
/// same number, without exponent from 1e-4 up to, not including, 1e16.
final class PythonFloat {

  private static final int LEAST_PLAIN_EXPONENT = -4;
  private static final int MOST_PLAIN_EXPONENT = 15;
  private static final int JAVAS_LEAST_DIGITS = 2;
  private static final MathContext ONE_DIGIT = new MathContext(1, RoundingMode.HALF_EVEN);

  private PythonFloat() {}

  /// @param value neither NaN nor infinite
  static String text(double value) {
    var javas = Double.toString(value);
    if (javas.indexOf('E') < 0) {
      return javas;
    }
    var shortest = shortest(new BigDecimal(javas), value);
    var exponent = shortest.precision() - shortest.scale() - 1;
    return exponent < LEAST_PLAIN_EXPONENT || exponent > MOST_PLAIN_EXPONENT
        ? scientific(shortest, exponent)
        : plain(shortest);
  }

  /// Java writes two digits at least; of the smallest numbers one may be enough.
  private static BigDecimal shortest(BigDecimal javas, double value) {
    return javas.precision() == JAVAS_LEAST_DIGITS && javas.round(ONE_DIGIT).doubleValue() == value
        ? javas.round(ONE_DIGIT)
        : javas.stripTrailingZeros();
  }

  private static String plain(BigDecimal value) {
    return value.scale() > 0 ? value.toPlainString() : value.toPlainString() + ".0";
  }

  private static String scientific(BigDecimal value, int exponent) {
    var mantissa = value.movePointLeft(exponent).toPlainString();
    return "%se%s%02d".formatted(mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
  }
}
