package tomodachi.embedded.aws.battery;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON.
final class Json {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  static JsonNode of(String text) {
    return MAPPER.readTree(text);
  }
}
