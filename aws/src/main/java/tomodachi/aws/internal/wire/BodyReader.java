package tomodachi.aws.internal.wire;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/// Reads the object around a payload; what it doesn't need it passes over.
final class BodyReader {

  private static final String PAYLOAD = "Message";
  private static final String QUOTED_PAYLOAD = "\"" + PAYLOAD + "\"";

  /// The names SNS writes, and senders to queues.
  private static final Set<String> KNOWN =
      Set.of(
          "Message",
          "MessageAttributes",
          "MessageId",
          "QueueUrl",
          "SequenceNumber",
          "Signature",
          "SignatureVersion",
          "SigningCertURL",
          "Subject",
          "Timestamp",
          "TopicArn",
          "Type",
          "UnsubscribeURL",
          "Version");

  /// The bounds of SQS on bodies are tighter than any of the parser's but the one on depth.
  private static final TokenStreamFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_PROPERTY_NAMES) // They may be anybody's.
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final JsonParser json;

  private @Nullable String payload;
  private @Nullable String type;
  private @Nullable String topicArn;
  private @Nullable String id;
  private @Nullable String timestamp;
  private ReceivedAttributes attributes = ReceivedAttributes.NONE;
  private boolean typed;
  private boolean strange;

  private BodyReader(JsonParser json) {
    this.json = json;
  }

  /// What stands in the object; null when the body is no such object.
  static @Nullable SqsBody read(String body) {
    // Most bodies without the object are told by this alone.
    if (!body.contains(QUOTED_PAYLOAD)) {
      return null;
    }
    try (var json = FACTORY.createParser(ObjectReadContext.empty(), body)) {
      return new BodyReader(json).object();
    } catch (JacksonException _) {
      return null;
    }
  }

  private @Nullable SqsBody object() {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return null;
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = json.currentName();
      json.nextToken();
      property(name);
    }
    return json.nextToken() == null ? result() : null;
  }

  private void property(String name) {
    switch (name) {
      case PAYLOAD -> payload = text();
      case "TopicArn" -> topicArn = text();
      case "MessageId" -> id = text();
      case "Timestamp" -> timestamp = text();
      case "Type" -> {
        type = text();
        typed = true;
      }
      case "MessageAttributes" -> attributes = new AttributesReader(json).read();
      default -> {
        strange |= !KNOWN.contains(name);
        json.skipChildren();
      }
    }
  }

  /// The text that stands here; null, and passed over, if it is something else.
  private @Nullable String text() {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return json.getString();
    }
    json.skipChildren();
    return null;
  }

  private @Nullable SqsBody result() {
    return payload != null && isWrapped(payload)
        ? SqsBody.wrapped(payload, type == null ? "" : type, topicArn, id, timestamp, attributes)
        : null;
  }

  private boolean isWrapped(String payload) {
    return typed
        ? SqsBody.NOTIFICATION.equals(type) || SqsBody.MESSAGE.equals(type)
        : !strange && !payload.isEmpty();
  }
}
