package tomodachi.protobuf;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ValidationTest {

  @Test
  void aTextHasToBeginWithThePattern() {
    Validation.validateFieldRegex("abc-1", Pattern.compile("[a-z]+"));

    assertThatExceptionOfType(ValidationException.RegexMismatch.class)
        .isThrownBy(() -> Validation.validateFieldRegex("1-secret", Pattern.compile("[a-z]+")))
        .withMessage("field doesn't match [a-z]+");
  }

  @Test
  void lengthsHaveLimitsOnBothSides() {
    Validation.validateFieldLength("😀😀", 2, 2);
    Validation.validateFieldLength("", -1, -1);
    Validation.validateFieldLength(List.of(1, 2), -1, 2);
    Validation.validateFieldLength(Map.of(), 0, -1);

    assertThatExceptionOfType(ValidationException.TooSmall.class)
        .isThrownBy(() -> Validation.validateFieldLength("ab", 3, -1))
        .withMessage("field has length 2, must be 3 or more");
    assertThatExceptionOfType(ValidationException.TooLarge.class)
        .isThrownBy(() -> Validation.validateFieldLength(ByteString.copyFromUtf8("ö"), -1, 1))
        .withMessage("field has length 2, must be 1 or less");
  }
}
