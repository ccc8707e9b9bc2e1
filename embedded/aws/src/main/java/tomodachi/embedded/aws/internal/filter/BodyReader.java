package tomodachi.embedded.aws.internal.filter;

import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Finds what a policy looks for in a message's body. What is in an array is where the array is,
/// however many there are around it.
final class BodyReader {

  private final Findings findings;
  // The places of the objects and arrays that are open, the innermost first.
  private final Deque<Places> open = new ArrayDeque<>();
  private Places place;

  BodyReader(Places root, Findings findings) {
    this.findings = findings;
    place = root;
  }

  /// False if the body isn't a JSON object.
  boolean read(String body) {
    try (var parser = Json.parser(body)) {
      return parser.nextToken() == JsonToken.START_OBJECT && readRest(parser);
    } catch (JacksonException _) {
      return false;
    }
  }

  private boolean readRest(JsonParser parser) {
    open.push(place);
    while (!open.isEmpty()) {
      read(parser.nextToken(), parser);
    }
    return parser.nextToken() == null;
  }

  private void read(JsonToken token, JsonParser parser) {
    switch (token) {
      case PROPERTY_NAME -> place = open.element().atPath(parser.currentName());
      case START_OBJECT, START_ARRAY -> open.push(place);
      case END_OBJECT, END_ARRAY -> {
        open.pop();
        beginNext();
      }
      default -> {
        findings.note();
        Json.value(parser).ifPresent(value -> findings.note(place, value));
        beginNext();
      }
    }
  }

  /// If what comes is in an array, it is where the array is; otherwise its name comes first.
  private void beginNext() {
    if (!open.isEmpty()) {
      place = open.element();
    }
  }
}
