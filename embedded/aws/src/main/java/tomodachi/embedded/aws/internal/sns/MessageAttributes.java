package tomodachi.embedded.aws.internal.sns;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.MessageAttribute;
import tomodachi.embedded.aws.internal.api.Structure;

/// The attributes of a message that is published, as requests have them.
final class MessageAttributes {

  private static final String NAME = "MessageAttributes";
  private static final String TYPE = "DataType";
  private static final String TEXT = "StringValue";
  private static final String BYTES = "BinaryValue";
  private static final String BINARY = "Binary";
  private static final String NUMBER = "Number";
  private static final Pattern TYPES = Pattern.compile("(String|Number|Binary)(\\..+)?");

  private MessageAttributes() {}

  /// Those of a request.
  ///
  /// @param input with `MessageAttributes`
  /// @param path of it in the request, empty or with a dot at its end
  /// @throws ApiError if one can't be taken
  static Map<String, MessageAttribute> read(Structure input, String path) throws ApiError {
    var attributes = new LinkedHashMap<String, MessageAttribute>();
    for (var entry : input.structureMap(NAME).entrySet()) {
      var name = entry.getKey();
      AttributeName.check(name);
      var type = entry.getValue().text(TYPE).orElseThrow(() -> noType(path, name));
      attributes.put(name, attribute(name, type, entry.getValue()));
    }
    return attributes;
  }

  private static MessageAttribute attribute(String name, String type, Structure value)
      throws ApiError {
    checkType(name, type);
    if (!value.has(TEXT) && !value.has(BYTES)) {
      throw empty(name, type);
    }
    return type.startsWith(BINARY) ? binary(name, type, value) : text(name, type, value);
  }

  private static MessageAttribute binary(String name, String type, Structure value)
      throws ApiError {
    var bytes = value.bytes(BYTES).orElseThrow(() -> wrongField(name, type, BINARY));
    if (bytes.length == 0) {
      throw empty(name, type);
    }
    return MessageAttribute.ofBytes(type, bytes);
  }

  private static MessageAttribute text(String name, String type, Structure value) throws ApiError {
    var text = value.text(TEXT).orElseThrow(() -> wrongField(name, type, "String"));
    if (text.isEmpty()) {
      throw empty(name, type);
    }
    if (type.startsWith(NUMBER)) {
      checkNumber(name, text);
    }
    return MessageAttribute.ofText(type, text);
  }

  private static void checkType(String name, String type) throws ApiError {
    if (!TYPES.matcher(type).matches()) {
      throw SnsErrors.invalidValue(
          ("The message attribute '%s' has an invalid message attribute type, the set of supported"
                  + " type prefixes is Binary, Number, and String.")
              .formatted(name));
    }
  }

  private static void checkNumber(String name, String text) throws ApiError {
    try {
      new BigDecimal(text);
    } catch (NumberFormatException _) {
      throw SnsErrors.invalidValue(
          "Could not cast message attribute '%s' value to number.".formatted(name));
    }
  }

  private static ApiError noType(String path, String name) {
    return SnsErrors.isNull("%smessageAttributes.%s.member.dataType".formatted(path, name));
  }

  private static ApiError empty(String name, String type) {
    return SnsErrors.invalidValue(
        ("The message attribute '%s' must contain non-empty message attribute value for message"
                + " attribute type '%s'.")
            .formatted(name, type));
  }

  private static ApiError wrongField(String name, String type, String field) {
    return SnsErrors.invalidValue(
        "The message attribute '%s' with type '%s' must use field '%s'."
            .formatted(name, type, field));
  }
}
