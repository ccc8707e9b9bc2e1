package tomodachi.aws.internal.wire;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads the attributes that stand beside a payload: an object of objects such as `{"Type":
/// "String", "Value": "…"}`. `DataType`, `StringValue`, `BinaryValue` are other spellings, each
/// with a small first letter too.
final class AttributesReader {

  private final JsonParser json;
  private final ReceivedAttributes.Draft draft = new ReceivedAttributes.Draft();

  /// @param json at the beginning of the value
  AttributesReader(JsonParser json) {
    this.json = json;
  }

  /// The attributes; afterwards the parser is at the end of the value.
  ReceivedAttributes read() {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return ReceivedAttributes.NONE;
    }
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return ReceivedAttributes.unreadable("its MessageAttributes are no JSON object");
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = json.currentName();
      json.nextToken();
      attribute(name);
    }
    return draft.finished();
  }

  private void attribute(String name) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      draft.refuse(name, "is no JSON object");
      return;
    }
    String type = null;
    String value = null;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      var part = json.currentName().toLowerCase(Locale.ROOT);
      json.nextToken();
      switch (part) {
        case "type", "datatype" -> type = scalar();
        case "value", "stringvalue", "binaryvalue" -> value = scalar();
        default -> json.skipChildren();
      }
    }
    draft.add(name, type, value);
  }

  /// What stands here, as text; null for nothing, and for what isn't one value.
  private @Nullable String scalar() {
    var token = json.currentToken();
    if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
      return json.getString();
    }
    json.skipChildren();
    return null;
  }
}
