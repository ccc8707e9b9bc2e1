package tomodachi.embedded.aws.internal.sns;

import java.util.regex.Pattern;
import tomodachi.embedded.aws.internal.api.ApiError;

/// Which names the attributes of a message can have.
final class AttributeName {

  private static final int LONGEST = 256;
  private static final String DOT = ".";
  private static final Pattern NOT_ALLOWED = Pattern.compile("[^A-Za-z0-9_.-]");

  private AttributeName() {}

  /// @throws ApiError if an attribute can't be called that
  static void check(String name) throws ApiError {
    if (name.isEmpty()) {
      throw SnsErrors.invalidValue("Length of message attribute name must be greater than 0.");
    }
    if (name.length() > LONGEST) {
      throw SnsErrors.invalidValue(
          "Length of message attribute name must be less than %d bytes.".formatted(LONGEST));
    }
    checkDots(name);
    checkCharacters(name);
  }

  private static void checkDots(String name) throws ApiError {
    if (name.startsWith(DOT)) {
      throw SnsErrors.invalidValue(
          "Invalid message attribute name starting with character '.' was found.");
    }
    if (name.endsWith(DOT)) {
      throw SnsErrors.invalidValue(
          "Invalid message attribute name ending with character '.' was found.");
    }
    if (name.contains(DOT + DOT)) {
      throw SnsErrors.invalidValue("Message attribute name can not have successive '.' character.");
    }
  }

  private static void checkCharacters(String name) throws ApiError {
    var wrong = NOT_ALLOWED.matcher(name);
    if (wrong.find()) {
      throw SnsErrors.invalidValue(
          ("Invalid non-alphanumeric character '#x%X' was found in the message attribute name."
                  + " Can only include alphanumeric characters, hyphens, underscores, or dots.")
              .formatted(name.codePointAt(wrong.start())));
    }
  }
}
