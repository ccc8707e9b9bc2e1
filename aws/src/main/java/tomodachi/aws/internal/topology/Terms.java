package tomodachi.aws.internal.topology;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tomodachi.ServiceContext;
import tomodachi.aws.AwsSnsSqsOptions;

/// What the options of a service say of all its resources.
///
/// @param topicKey the KMS key of topics; empty: none; null: what topics have stays
/// @param queueKey the same of queues
/// @param keyReuse how long SQS uses a data key; null: what queues have stays
/// @param sources what queues let messages come from, an ARN or a pattern; null: their topics
/// @param wildcardSources the same for topics that are a pattern; null: `sources`
/// @param production true: whatever is made is worth a warning, since it may be a misspelled name
record Terms(
    @Nullable String topicKey,
    @Nullable String queueKey,
    @Nullable Duration keyReuse,
    @Nullable String sources,
    @Nullable String wildcardSources,
    boolean production) {

  /// They say nothing.
  static final Terms NONE = new Terms(null, null, null, null, null, false);

  static Terms of(ServiceContext service) {
    var options = service.options(AwsSnsSqsOptions.class);
    return new Terms(
        key(options.snsKmsMasterKeyId()),
        key(options.sqsKmsMasterKeyId()),
        options.sqsKmsDataKeyReusePeriod(),
        options.queuePolicy(),
        options.wildcardQueuePolicy(),
        service.production());
  }

  private static @Nullable String key(@Nullable String given) {
    return "false".equalsIgnoreCase(given) ? "" : given;
  }

  /// What a queue lets messages come from because of this topic, an ARN or a pattern.
  ///
  /// @param arn of the topic, or the pattern of ARNs it stands for
  String source(TopicWish topic, String arn) {
    if (topic.isWildcard() && wildcardSources != null) {
      return wildcardSources;
    }
    return sources == null ? arn : sources;
  }
}
