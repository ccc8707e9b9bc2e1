package tomodachi.embedded.aws.internal.sqs;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.MessageAttribute;
import tomodachi.embedded.aws.internal.api.Structure;

/// The attributes of a message as requests and answers have them.
final class MessageAttributes {

  private static final int MOST = 10;
  private static final int LONGEST = 256;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.\\-]+");
  private static final Pattern RESERVED = Pattern.compile("(?i)(aws\\.|amazon\\.|\\.).*|.*\\.");
  private static final Pattern TYPE = Pattern.compile("(String|Number|Binary)(\\..+)?");

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d++(\\.\\d*+)?|\\.\\d++)([eE][-+]?\\d++)?");

  private MessageAttributes() {}

  /// Reads those of a request.
  ///
  /// @throws ApiError if SQS doesn't take them
  static SortedMap<String, MessageAttribute> read(Map<String, Structure> input) throws ApiError {
    if (input.isEmpty()) {
      return Collections.emptySortedMap();
    }
    if (input.size() > MOST) {
      throw MessageErrors.invalid(
          "Number of message attributes [%d] exceeds the allowed maximum [%d]."
              .formatted(input.size(), MOST));
    }
    var attributes = new TreeMap<String, MessageAttribute>();
    for (var entry : input.entrySet()) {
      checkName(entry.getKey());
      attributes.put(entry.getKey(), read(entry.getKey(), entry.getValue()));
    }
    return attributes;
  }

  /// Reads the value of one of them.
  static MessageAttribute read(String name, Structure input) throws ApiError {
    var type = input.text("DataType").orElse("");
    checkType(name, type);
    return type.startsWith("Binary")
        ? MessageAttribute.ofBytes(type, bytes(name, input))
        : MessageAttribute.ofText(type, text(name, type, input));
  }

  /// One in an answer.
  static Structure written(MessageAttribute attribute) {
    var structure = new Structure();
    if (attribute.isBinary()) {
      structure.set("BinaryValue", attribute.bytes());
    } else {
      structure.set("StringValue", attribute.value());
    }
    return structure.set("DataType", attribute.dataType());
  }

  private static void checkName(String name) throws ApiError {
    if (name.length() > LONGEST) {
      throw MessageErrors.invalid("Message (user) attribute names must be shorter than 256 Bytes");
    }
    if (!NAME.matcher(name).matches() || name.contains("..")) {
      throw MessageErrors.invalid(
          "Message (user) attributes name can only contain upper and lower score characters,"
              + " digits, periods, hyphens and underscores. ");
    }
    if (RESERVED.matcher(name).matches()) {
      throw MessageErrors.invalid(
          "You can't use message attribute names beginning with 'AWS.' or 'Amazon.'. These strings"
              + " are reserved for internal use. Additionally, they cannot start or end with '.'.");
    }
  }

  private static void checkType(String name, String type) throws ApiError {
    if (type.isEmpty()) {
      throw MessageErrors.invalid(
          "The message attribute '%s' must contain non-empty message attribute type."
              .formatted(name));
    }
    if (type.length() > LONGEST) {
      throw MessageErrors.invalid("Message (user) attribute types must be shorter than 256 Bytes");
    }
    if (!TYPE.matcher(type).matches()) {
      throw MessageErrors.invalid(
          "The message attribute '%s' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String."
              .formatted(name));
    }
  }

  private static byte[] bytes(String name, Structure input) throws ApiError {
    return input
        .bytes("BinaryValue")
        .filter(bytes -> bytes.length > 0)
        .orElseThrow(() -> isEmpty(name, "Binary"));
  }

  private static String text(String name, String type, Structure input) throws ApiError {
    var kind = type.startsWith("Number") ? "Number" : "String";
    var text =
        input
            .text("StringValue")
            .filter(value -> !value.isEmpty())
            .orElseThrow(() -> isEmpty(name, kind));
    var forbidden = Characters.firstForbidden(text);
    if (forbidden.isPresent()) {
      throw MessageErrors.invalidCharacter(forbidden.getAsInt());
    }
    if (kind.equals("Number") && !NUMBER.matcher(text).matches()) {
      throw MessageErrors.invalid(
          "Can't cast the value of message (user) attribute '%s' to a number.".formatted(name));
    }
    return text;
  }

  private static ApiError isEmpty(String name, String kind) {
    return MessageErrors.invalid(
        "Message (user) attribute '%s' must contain a non-empty value of type '%s'."
            .formatted(name, kind));
  }
}
