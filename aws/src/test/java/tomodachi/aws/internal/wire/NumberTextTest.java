package tomodachi.aws.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

  static Stream<Arguments> numbers() {
    return Stream.of(
        arguments("0", 0),
        arguments("-7", -7),
        arguments("+7", 7),
        arguments("007", 7),
        arguments("2147483647", Integer.MAX_VALUE),
        arguments("2147483648", 2147483648L),
        arguments("000000000000000000000000000007", 7),
        arguments("-9223372036854775808", Long.MIN_VALUE),
        arguments("9223372036854775808", new BigInteger("9223372036854775808")),
        arguments("1" + "0".repeat(37), BigInteger.TEN.pow(37)),
        arguments("2.5", 2.5),
        arguments("-0.1", -0.1),
        arguments("1e5", 100_000.0),
        arguments("1.0", 1.0),
        arguments(".5", 0.5),
        arguments("1e-400", new BigDecimal("1e-400")),
        arguments("1e400", new BigDecimal("1e400")),
        arguments("0.12345678901234567890", new BigDecimal("0.12345678901234567890")));
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void isTheSmallestTypeThatHoldsTheNumber(String text, Number number) {
    assertThat(NumberText.read(text)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "seven",
        "1,5",
        "0x10",
        "NaN",
        "Infinity",
        "1e",
        "1e9999",
        "1e-2147483647",
        "1e99999999999",
        "1_000",
        "7 "
      })
  void otherTextsAreRefusedAndNotRepeated(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NumberText.read(text))
        .withMessage("isn't a number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", ".1"})
  void muchLongerThanSqsTakesIsRefused(String digits) {
    assertThatIllegalArgumentException().isThrownBy(() -> NumberText.read(digits.repeat(1001)));
  }
}
