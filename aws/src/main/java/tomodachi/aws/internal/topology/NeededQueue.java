package tomodachi.aws.internal.topology;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.aws.internal.names.TopicNames;
import tomodachi.aws.internal.topology.QueueWish.DeadLetterWish;

/// A queue that has to be there.
///
/// @param name with prefix
/// @param arn of one that must exist; null: it has only its name, and can be made
/// @param attributes it is made with, beside those of its type
/// @param places the handlers that need it
record NeededQueue(
    String name,
    @Nullable String arn,
    Map<QueueAttributeName, String> attributes,
    List<String> places) {

  /// What makes a FIFO queue, with a throughput that grows with its groups.
  private static final Map<QueueAttributeName, String> FIFO =
      Map.of(
          QueueAttributeName.FIFO_QUEUE, "true",
          QueueAttributeName.CONTENT_BASED_DEDUPLICATION, "false",
          QueueAttributeName.DEDUPLICATION_SCOPE, "messageGroup",
          QueueAttributeName.FIFO_THROUGHPUT_LIMIT, "perMessageGroupId");

  private static final Duration LONGEST_RETENTION = Duration.ofDays(14);

  /// The queue that handlers consume from.
  static NeededQueue work(QueuePlan plan, Terms terms) {
    var wish = plan.wish();
    var attributes = encrypted(terms);
    if (wish.visibilityTimeout() != AwsSnsSqs.UNCHANGED) {
      attributes.put(
          QueueAttributeName.VISIBILITY_TIMEOUT, String.valueOf(wish.visibilityTimeout()));
    }
    return new NeededQueue(wish.name(), wish.arn(), attributes, plan.places());
  }

  /// The dead-letter queue that a handler names.
  static NeededQueue dead(DeadLetterWish.To wish, QueuePlan plan, Terms terms) {
    return new NeededQueue(wish.name(), wish.arn(), kept(terms), plan.places());
  }

  /// The queue for parked messages.
  static NeededQueue parked(QueuePlan plan, Terms terms) {
    return new NeededQueue(plan.wish().parked(), null, kept(terms), plan.places());
  }

  /// What isn't handled by itself has as much time as AWS allows.
  private static Map<QueueAttributeName, String> kept(Terms terms) {
    var attributes = encrypted(terms);
    attributes.put(
        QueueAttributeName.MESSAGE_RETENTION_PERIOD, String.valueOf(LONGEST_RETENTION.toSeconds()));
    return attributes;
  }

  private static Map<QueueAttributeName, String> encrypted(Terms terms) {
    var attributes = new EnumMap<QueueAttributeName, String>(QueueAttributeName.class);
    var key = terms.queueKey();
    if (key != null && !key.isEmpty()) {
      attributes.put(QueueAttributeName.KMS_MASTER_KEY_ID, key);
    }
    return attributes;
  }

  /// What it is known by.
  String id() {
    return arn == null ? name : arn;
  }

  /// All the attributes it is made with.
  Map<QueueAttributeName, String> creation() {
    var all = new EnumMap<QueueAttributeName, String>(QueueAttributeName.class);
    all.putAll(attributes);
    if (name.endsWith(TopicNames.FIFO)) {
      all.putAll(FIFO);
    }
    return all;
  }

  /// The same queue as one that several handlers need.
  NeededQueue and(NeededQueue other) {
    var union = Stream.concat(places.stream(), other.places.stream()).distinct().toList();
    return new NeededQueue(name, arn, attributes, union);
  }
}
