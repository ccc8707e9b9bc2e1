package tomodachi.aws.internal.wire;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/// The number in a text: a whole one is an `Integer`, a `Long` where it doesn't fit, else a
/// `BigInteger`; one with a fraction or an exponent is a `Double`, or a `BigDecimal` where that
/// would be another number.
final class NumberText {

  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");
  private static final int SAFE_LONG_LENGTH = 18;

  /// SQS takes 38 digits and exponents to 128; much more is an attack on whoever calculates.
  private static final int LONGEST = 1000;

  private NumberText() {}

  /// @throws IllegalArgumentException when it is none; the message doesn't repeat the text
  static Number read(String text) {
    if (text.length() <= LONGEST) {
      try {
        return WHOLE.matcher(text).matches() ? whole(text) : fraction(new BigDecimal(text));
      } catch (NumberFormatException _) {
        // Its message repeats the text.
      }
    }
    throw new IllegalArgumentException("isn't a number");
  }

  private static Number whole(String text) {
    if (text.length() > SAFE_LONG_LENGTH) {
      var number = new BigInteger(text);
      return number.bitLength() < Long.SIZE ? narrowed(number.longValue()) : number;
    }
    return narrowed(Long.parseLong(text));
  }

  private static Number narrowed(long number) {
    if (number == (int) number) {
      return (int) number;
    }
    return number;
  }

  private static Number fraction(BigDecimal number) {
    if (Math.abs((long) number.scale()) > LONGEST) {
      throw new NumberFormatException();
    }
    var nearest = number.doubleValue();
    return Double.isFinite(nearest) && BigDecimal.valueOf(nearest).compareTo(number) == 0
        ? (Number) nearest
        : number;
  }
}
