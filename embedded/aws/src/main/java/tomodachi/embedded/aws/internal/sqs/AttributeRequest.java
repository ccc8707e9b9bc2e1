package tomodachi.embedded.aws.internal.sqs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tomodachi.embedded.aws.internal.api.ApiError;

/// The attributes a request sets, each of them checked by itself.
///
/// @param raw what the client wrote, by name
/// @param values how that is kept and shown; empty texts take an attribute away
record AttributeRequest(Map<String, String> raw, Map<QueueAttribute, String> values) {

  /// @param fifo the type of the queue
  /// @throws ApiError for the first that isn't right
  static AttributeRequest of(Map<String, String> raw, boolean fifo) throws ApiError {
    var values = new LinkedHashMap<QueueAttribute, String>();
    for (var entry : raw.entrySet()) {
      var attribute = QueueAttribute.named(entry.getKey());
      values.put(attribute, attribute.check(entry.getValue(), fifo));
    }
    return new AttributeRequest(raw, values);
  }

  /// Whether a request wants a FIFO queue.
  static boolean wantsFifo(Map<String, String> raw) {
    return "true".equalsIgnoreCase(raw.get(QueueAttribute.FIFO_QUEUE.apiName()));
  }

  /// True if it sets the attribute to `value`.
  boolean sets(QueueAttribute attribute, String value) {
    return value.equals(values.get(attribute));
  }

  /// True if it sets the attribute and doesn't take it away.
  boolean gives(QueueAttribute attribute) {
    return !values.getOrDefault(attribute, "").isEmpty();
  }

  /// The redrive policy it sets, if it does.
  Optional<RedrivePolicy> redrivePolicy() throws ApiError {
    return gives(QueueAttribute.REDRIVE_POLICY)
        ? Optional.of(RedrivePolicy.of(raw.getOrDefault(RedrivePolicy.ATTRIBUTE, "")))
        : Optional.empty();
  }
}
