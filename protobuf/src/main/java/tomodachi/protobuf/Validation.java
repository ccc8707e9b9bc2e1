package tomodachi.protobuf;

import com.google.protobuf.ByteString;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;

/// Checks of fields, for validators. Those of lengths take -1 for no limit.
public final class Validation {

  private Validation() {}

  /// Refuses a text that doesn't begin with what the pattern matches, as Python's
  /// `validate_field_regex`; a pattern that ends with `\z` has to match the whole text.
  ///
  /// @throws ValidationException.RegexMismatch when it doesn't
  public static void validateFieldRegex(String value, Pattern pattern) {
    if (!pattern.matcher(value).lookingAt()) {
      throw new ValidationException.RegexMismatch("field doesn't match " + pattern);
    }
  }

  /// Refuses a text by its length in characters (code points), as Python's `validate_field_length`.
  ///
  /// @throws ValidationException.TooSmall when it is less than `min`
  /// @throws ValidationException.TooLarge when it is more than `max`
  public static void validateFieldLength(String value, int min, int max) {
    check(value.codePointCount(0, value.length()), min, max);
  }

  /// Refuses bytes by their number.
  ///
  /// @throws ValidationException.TooSmall when it is less than `min`
  /// @throws ValidationException.TooLarge when it is more than `max`
  public static void validateFieldLength(ByteString value, int min, int max) {
    check(value.size(), min, max);
  }

  /// Refuses a repeated field by the number of its elements.
  ///
  /// @throws ValidationException.TooSmall when it is less than `min`
  /// @throws ValidationException.TooLarge when it is more than `max`
  public static void validateFieldLength(Collection<?> value, int min, int max) {
    check(value.size(), min, max);
  }

  /// Refuses a map field by the number of its entries.
  ///
  /// @throws ValidationException.TooSmall when it is less than `min`
  /// @throws ValidationException.TooLarge when it is more than `max`
  public static void validateFieldLength(Map<?, ?> value, int min, int max) {
    check(value.size(), min, max);
  }

  private static void check(int length, int min, int max) {
    if (min != -1 && length < min) {
      throw new ValidationException.TooSmall(
          "field has length %d, must be %d or more".formatted(length, min));
    }
    if (max != -1 && length > max) {
      throw new ValidationException.TooLarge(
          "field has length %d, must be %d or less".formatted(length, max));
    }
  }
}
