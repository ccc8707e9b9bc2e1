package tomodachi.embedded.aws.internal.filter;

import java.util.Map;
import tomodachi.embedded.aws.internal.api.MessageAttribute;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/// Finds what a policy looks for in a message's attributes.
record AttributeReader(Places places, Findings findings) {

  /// Always true: attributes are what they are.
  boolean read(Map<String, MessageAttribute> attributes) {
    attributes.forEach(this::read);
    return true;
  }

  private void read(String name, MessageAttribute attribute) {
    if (!attribute.isBinary()) {
      findings.note();
      read(places.at(name), attribute);
    }
  }

  private void read(Places place, MessageAttribute attribute) {
    if (place.fields().isEmpty()) {
      return;
    }
    switch (attribute.dataType()) {
      case "String.Array" -> readArray(place, attribute.value());
      case String type when isNumber(type) ->
          Value.Decimal.parse(attribute.value()).ifPresent(value -> findings.note(place, value));
      default -> findings.note(place, new Value.Text(attribute.value()));
    }
  }

  private static boolean isNumber(String type) {
    return type.equals("Number") || type.startsWith("Number.");
  }

  private void readArray(Places place, String json) {
    try (var parser = Json.parser(json)) {
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          Json.value(parser).ifPresentOrElse(v -> findings.note(place, v), parser::skipChildren);
        }
      }
    } catch (JacksonException _) {
      // It isn't an array, so it has no elements; what came before counts.
    }
  }
}
