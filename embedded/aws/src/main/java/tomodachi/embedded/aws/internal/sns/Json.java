package tomodachi.embedded.aws.internal.sns;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// JSON documents, which several attributes are.
final class Json {

  /// Making a mapper takes long, so it waits for the first use.
  private static final class Holder {
    static final JsonMapper MAPPER =
        JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  }

  private Json() {}

  /// The object that a text is, if it is one.
  static Optional<ObjectNode> object(String text) {
    try {
      return Holder.MAPPER.readTree(text) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  /// True if two texts say the same; the order of members doesn't matter.
  static boolean sayTheSame(String one, String other) {
    var document = object(one);
    return one.equals(other) || (document.isPresent() && document.equals(object(other)));
  }

  /// An object without members.
  static ObjectNode newObject() {
    return Holder.MAPPER.createObjectNode();
  }

  /// A text as a JSON string.
  static String quoted(String text) {
    return "\"" + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + "\"";
  }
}
