package tomodachi.embedded.aws.internal.sns;

import static java.util.Locale.ROOT;

import java.util.List;

/// What an attribute of a topic or a subscription may say.
interface AttributeRule {

  /// The value as it is kept; an empty one unsets the attribute.
  ///
  /// @param name of the attribute
  /// @throws InvalidAttribute if it may not say that
  String kept(String name, String value) throws InvalidAttribute;

  /// `true` or `false`.
  static AttributeRule flag() {
    return (name, value) -> {
      if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
        throw InvalidAttribute.of(
            name, "Invalid value [%s]. Must be true or false.".formatted(value));
      }
      return value.toLowerCase(ROOT);
    };
  }

  /// One of several words.
  static AttributeRule choice(String one, String other) {
    return (name, value) -> {
      if (!List.of(one, other).contains(value)) {
        throw InvalidAttribute.of(
            name, "Invalid value [%s]. Please use either %s or %s".formatted(value, one, other));
      }
      return value;
    };
  }

  /// A whole number.
  static AttributeRule number(int least, int most) {
    return (name, value) -> {
      if (!value.matches("[0-9]{1,9}")
          || Integer.parseInt(value) < least
          || Integer.parseInt(value) > most) {
        throw InvalidAttribute.of(
            name, "Invalid value [%s]. Must be %d to %d.".formatted(value, least, most));
      }
      return Integer.toString(Integer.parseInt(value));
    };
  }

  /// Any text.
  ///
  /// @param longest in characters
  static AttributeRule text(int longest) {
    return (name, value) -> {
      if (value.length() > longest) {
        throw InvalidAttribute.of(name, "must be at most %d characters long".formatted(longest));
      }
      return value;
    };
  }

  /// A JSON object, or nothing.
  static AttributeRule document() {
    return (name, value) -> {
      if (!value.isEmpty() && Json.object(value).isEmpty()) {
        throw InvalidAttribute.of(name, "failed to parse JSON.");
      }
      return value;
    };
  }

  /// What another rule says, and no more than some characters.
  static AttributeRule upTo(int longest, AttributeRule rule) {
    return (name, value) -> rule.kept(name, text(longest).kept(name, value));
  }
}
