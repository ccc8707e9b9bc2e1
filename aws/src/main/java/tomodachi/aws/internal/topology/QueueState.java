package tomodachi.aws.internal.topology;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// A queue as AWS has it.
///
/// @param policy who may do what with it, as JSON; null: nobody but its account
/// @param key what it is encrypted with; empty: no KMS key
/// @param keyReuse how long SQS uses a data key; null when AWS doesn't say
record QueueState(
    String url,
    String arn,
    @Nullable String policy,
    Optional<RedrivePolicy> redrive,
    Duration visibilityTimeout,
    Duration retention,
    String key,
    @Nullable Duration keyReuse) {

  /// What is to be asked for.
  static final List<QueueAttributeName> ATTRIBUTES =
      List.of(
          QueueAttributeName.QUEUE_ARN,
          QueueAttributeName.POLICY,
          QueueAttributeName.REDRIVE_POLICY,
          QueueAttributeName.VISIBILITY_TIMEOUT,
          QueueAttributeName.MESSAGE_RETENTION_PERIOD,
          QueueAttributeName.KMS_MASTER_KEY_ID,
          QueueAttributeName.KMS_DATA_KEY_REUSE_PERIOD_SECONDS);

  static QueueState of(String url, Map<QueueAttributeName, String> attributes) {
    var reuse = attributes.get(QueueAttributeName.KMS_DATA_KEY_REUSE_PERIOD_SECONDS);
    return new QueueState(
        url,
        requireNonNull(attributes.get(QueueAttributeName.QUEUE_ARN)),
        attributes.get(QueueAttributeName.POLICY),
        RedrivePolicy.parse(attributes.get(QueueAttributeName.REDRIVE_POLICY)),
        seconds(requireNonNull(attributes.get(QueueAttributeName.VISIBILITY_TIMEOUT))),
        seconds(requireNonNull(attributes.get(QueueAttributeName.MESSAGE_RETENTION_PERIOD))),
        attributes.getOrDefault(QueueAttributeName.KMS_MASTER_KEY_ID, ""),
        reuse == null ? null : seconds(reuse));
  }

  /// An attribute as AWS has it, one that can be changed; empty: none.
  String value(QueueAttributeName attribute) {
    return switch (attribute) {
      case VISIBILITY_TIMEOUT -> String.valueOf(visibilityTimeout.toSeconds());
      case REDRIVE_POLICY -> redrive.map(RedrivePolicy::json).orElse("");
      case KMS_MASTER_KEY_ID -> key;
      case KMS_DATA_KEY_REUSE_PERIOD_SECONDS ->
          keyReuse == null ? "" : String.valueOf(keyReuse.toSeconds());
      default -> throw new IllegalArgumentException("not kept: " + attribute);
    };
  }

  private static Duration seconds(String text) {
    return Duration.ofSeconds(Long.parseLong(text));
  }
}
