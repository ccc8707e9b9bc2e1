package tomodachi.embedded.aws.internal.sqs;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tomodachi.embedded.aws.internal.api.ApiError;

/// The attributes of a queue that clients set, and what they are until then.
///
/// A queue is encrypted in one way at most: a key of KMS turns the encryption by SQS off, and the
/// encryption by SQS takes the key away. Nothing is really encrypted.
///
/// Instances are immutable.
final class QueueAttributes {

  private final boolean fifo;
  private final Map<QueueAttribute, String> values;

  private QueueAttributes(boolean fifo, Map<QueueAttribute, String> values) {
    this.fifo = fifo;
    this.values = values;
  }

  /// Those of a queue nothing was set for.
  static QueueAttributes initial(boolean fifo) {
    var values = new EnumMap<QueueAttribute, String>(QueueAttribute.class);
    for (var attribute : QueueAttribute.values()) {
      if (attribute.isSetIn(fifo)) {
        values.put(attribute, attribute.normal());
      }
    }
    return new QueueAttributes(fifo, values);
  }

  boolean isFifo() {
    return fifo;
  }

  /// The value of an attribute; empty if it isn't there.
  String value(QueueAttribute attribute) {
    return values.getOrDefault(attribute, "");
  }

  /// The same with those a request sets.
  ///
  /// @throws ApiError if they don't go together
  QueueAttributes with(AttributeRequest request) throws ApiError {
    var changed = new EnumMap<>(values);
    changed.putAll(request.values());
    encrypt(request, changed);
    var all = new QueueAttributes(fifo, changed);
    all.checkThroughput();
    return all;
  }

  /// The same with another policy.
  ///
  /// @param text empty for none
  QueueAttributes withPolicy(String text) {
    var changed = new EnumMap<>(values);
    changed.put(QueueAttribute.POLICY, text);
    return new QueueAttributes(fifo, changed);
  }

  /// The first attribute that a request sets to something else.
  Optional<QueueAttribute> difference(AttributeRequest request) {
    return request.values().entrySet().stream()
        .filter(entry -> !value(entry.getKey()).equals(entry.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// Those that are there.
  Map<QueueAttribute, String> shown() {
    var shown = new EnumMap<>(values);
    shown.values().removeIf(String::isEmpty);
    if (value(QueueAttribute.KMS_MASTER_KEY_ID).isEmpty()) {
      var reuse = QueueAttribute.KMS_DATA_KEY_REUSE_PERIOD_SECONDS;
      shown.remove(reuse, reuse.normal());
    }
    return shown;
  }

  /// What they mean for messages.
  QueueSettings settings() {
    return new QueueSettings(
        seconds(QueueAttribute.VISIBILITY_TIMEOUT),
        seconds(QueueAttribute.DELAY_SECONDS),
        seconds(QueueAttribute.MESSAGE_RETENTION_PERIOD),
        seconds(QueueAttribute.RECEIVE_MESSAGE_WAIT_TIME_SECONDS),
        Integer.parseInt(value(QueueAttribute.MAXIMUM_MESSAGE_SIZE)),
        RedrivePolicy.kept(value(QueueAttribute.REDRIVE_POLICY)).map(RedrivePolicy::redrive),
        fifo ? Optional.of(deduplication()) : Optional.empty());
  }

  private Duration seconds(QueueAttribute attribute) {
    return Duration.ofSeconds(Integer.parseInt(value(attribute)));
  }

  private QueueSettings.Fifo deduplication() {
    return new QueueSettings.Fifo(
        value(QueueAttribute.CONTENT_BASED_DEDUPLICATION).equals("true"),
        value(QueueAttribute.DEDUPLICATION_SCOPE).equals("messageGroup"));
  }

  private void checkThroughput() throws ApiError {
    if (value(QueueAttribute.FIFO_THROUGHPUT_LIMIT).equals("perMessageGroupId")
        && !value(QueueAttribute.DEDUPLICATION_SCOPE).equals("messageGroup")) {
      throw SqsErrors.invalidAttributeValue(
          QueueAttribute.FIFO_THROUGHPUT_LIMIT.apiName(),
          "perMessageGroupId is allowed only when DeduplicationScope is messageGroup.");
    }
  }

  private static void encrypt(AttributeRequest request, Map<QueueAttribute, String> values)
      throws ApiError {
    var bySqs = request.sets(QueueAttribute.SQS_MANAGED_SSE_ENABLED, "true");
    var byKey = request.gives(QueueAttribute.KMS_MASTER_KEY_ID);
    if (bySqs && byKey) {
      throw SqsErrors.invalidAttributeName(
          "You can use one type of server-side encryption (SSE) at one time. You can either enable"
              + " KMS SSE or SQS SSE.");
    }
    if (byKey) {
      values.put(QueueAttribute.SQS_MANAGED_SSE_ENABLED, "false");
    } else if (bySqs) {
      values.put(QueueAttribute.KMS_MASTER_KEY_ID, "");
    }
  }
}
