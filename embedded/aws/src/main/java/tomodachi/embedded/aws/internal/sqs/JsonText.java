package tomodachi.embedded.aws.internal.sqs;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// JSON objects in texts, which some attributes are.
final class JsonText {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private JsonText() {}

  /// The object a text is, if it is one and nothing else.
  static Optional<ObjectNode> object(String text) {
    try {
      return MAPPER.readTree(text) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  static ObjectNode newObject() {
    return MAPPER.createObjectNode();
  }

  /// The text of a value, without white space.
  static String write(JsonNode value) {
    return MAPPER.writeValueAsString(value);
  }
}
