package tomodachi.embedded.aws.internal.sqs;

import java.util.Locale;
import java.util.Set;
import tomodachi.embedded.aws.internal.api.ApiError;

/// What the value of an attribute may be.
interface AttributeRule {

  /// Checks a value.
  ///
  /// @param attribute its name
  /// @return how the value is kept and shown; empty if the attribute is taken away
  /// @throws ApiError if it may not be that
  String check(String attribute, String value) throws ApiError;

  /// A whole number.
  static AttributeRule whole(int least, int most) {
    return (attribute, value) -> {
      var number = number(value);
      if (number < least || number > most) {
        throw SqsErrors.invalidAttributeValue(attribute);
      }
      return Integer.toString(number);
    };
  }

  /// `true` or `false`, in any case.
  static AttributeRule flag() {
    return (attribute, value) -> {
      var flag = value.toLowerCase(Locale.ROOT);
      if (!flag.equals("true") && !flag.equals("false")) {
        throw SqsErrors.invalidAttributeValue(attribute);
      }
      return flag;
    };
  }

  /// One of several words.
  static AttributeRule oneOf(String... words) {
    var allowed = Set.of(words);
    return (attribute, value) -> {
      if (!allowed.contains(value)) {
        throw SqsErrors.invalidAttributeValue(attribute);
      }
      return value;
    };
  }

  /// A text, which may be empty.
  ///
  /// @param longest in characters
  static AttributeRule text(int longest) {
    return (attribute, value) -> {
      if (value.length() > longest) {
        throw SqsErrors.invalidAttributeValue(attribute);
      }
      return value;
    };
  }

  /// That the queue is a FIFO queue, which can't be changed.
  static AttributeRule fifo() {
    return (attribute, value) -> {
      var flag = flag().check(attribute, value);
      if (flag.equals("false")) {
        throw SqsErrors.invalidAttributeValue(attribute, "Modifying queue type is not supported.");
      }
      return flag;
    };
  }

  /// Nothing a client can set.
  static AttributeRule computed() {
    return (attribute, _) -> {
      throw SqsErrors.unknownAttribute(attribute);
    };
  }

  /// The number that up to 9 digits are, or else -1.
  private static int number(String digits) {
    return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : -1;
  }
}
