package tomodachi.aws;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tomodachi.Options;

/// The section `aws_sns_sqs`. Its text doesn't show keys and tokens.
///
/// @param regionName such as `eu-west-1`; null: what the environment, a profile or the machine says
/// @param awsAccessKeyId needs `aws_secret_access_key`; null: credentials as the AWS SDK finds
///   them, in the environment, a profile, or the container or machine
/// @param awsSecretAccessKey never shown
/// @param awsSessionToken for temporary credentials; never shown
/// @param topicPrefix stands before every topic
/// @param queueNamePrefix stands before every queue's name but those given as ARN or URL
/// @param snsKmsMasterKeyId the key that topics are encrypted with; empty or `false`: none; null:
///   what topics have stays
/// @param sqsKmsMasterKeyId the same for queues
/// @param sqsKmsDataKeyReusePeriod how long SQS uses a data key before it asks KMS again, a minute
///   to a day; null: what queues have stays
/// @param queuePolicy the ARN, or pattern of ARNs, that a queue's policy lets messages come from;
///   null: the topics of its handlers
/// @param wildcardQueuePolicy the same for queues of handlers with a wildcard; stronger than
///   `queue_policy`
/// @param wildcardRefresh how often topics that match a wildcard are looked for, 1 s or more
/// @param topology whether queues, topics and subscriptions are made where they are missing, only
///   looked for, or neither
/// @param required true: that AWS can't be reached at start is an error
/// @param publishTimeout how long a publish may take, retries included; more than zero
public record AwsSnsSqsOptions(
    @Nullable String regionName,
    @Nullable String awsAccessKeyId,
    @Nullable String awsSecretAccessKey,
    @Nullable String awsSessionToken,
    String topicPrefix,
    String queueNamePrefix,
    @Nullable String snsKmsMasterKeyId,
    @Nullable String sqsKmsMasterKeyId,
    @Nullable Duration sqsKmsDataKeyReusePeriod,
    @Nullable String queuePolicy,
    @Nullable String wildcardQueuePolicy,
    Duration wildcardRefresh,
    Topology topology,
    boolean required,
    Duration publishTimeout)
    implements Options.Section {

  private static final Duration SHORTEST_REUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_REUSE = Duration.ofDays(1);
  private static final Duration SHORTEST_REFRESH = Duration.ofSeconds(1);
  private static final String SECRET = "***";
  private static final Pattern REGION = Pattern.compile("[A-Za-z0-9-]+"); // It is part of hosts.

  /// @throws IllegalArgumentException when a value is outside its range
  public AwsSnsSqsOptions {
    require(
        regionName == null || REGION.matcher(regionName).matches(),
        "region_name must be like eu-west-1",
        "\"%s\"".formatted(regionName));
    require(
        (awsAccessKeyId == null) == (awsSecretAccessKey == null),
        "aws_access_key_id and aws_secret_access_key must both be given or neither",
        awsAccessKeyId == null ? "only the secret" : "only the id");
    require(
        awsSessionToken == null || awsAccessKeyId != null,
        "aws_session_token needs aws_access_key_id and aws_secret_access_key",
        "only the token");
    require(
        sqsKmsDataKeyReusePeriod == null || isReusePeriod(sqsKmsDataKeyReusePeriod),
        "sqs_kms_data_key_reuse_period must be a minute to a day",
        sqsKmsDataKeyReusePeriod);
    requireArns("queue_policy", queuePolicy);
    requireArns("wildcard_queue_policy", wildcardQueuePolicy);
    require(
        wildcardRefresh.compareTo(SHORTEST_REFRESH) >= 0,
        "wildcard_refresh must be 1 second or more",
        wildcardRefresh);
    require(publishTimeout.isPositive(), "publish_timeout must be more than 0", publishTimeout);
  }

  /// What stands for all there is would open queues to everybody's topics.
  private static void requireArns(String name, @Nullable String pattern) {
    require(
        pattern == null || pattern.startsWith("arn:"),
        "%s must be like arn:aws:sns:eu-west-1:123456789012:*".formatted(name),
        "\"%s\"".formatted(pattern));
  }

  private static boolean isReusePeriod(Duration period) {
    return period.compareTo(SHORTEST_REUSE) >= 0 && period.compareTo(LONGEST_REUSE) <= 0;
  }

  private static void require(boolean right, String rule, @Nullable Object value) {
    if (!right) {
      throw new IllegalArgumentException("%s, was %s".formatted(rule, value));
    }
  }

  /// Region and credentials as the AWS SDK finds them, no prefixes, no keys, topology `create`.
  public static AwsSnsSqsOptions defaults() {
    return new AwsSnsSqsOptions(
        null,
        null,
        null,
        null,
        "",
        "",
        null,
        null,
        null,
        null,
        null,
        Duration.ofMinutes(1),
        Topology.CREATE,
        false,
        Duration.ofSeconds(10));
  }

  /// A copy with this region.
  public AwsSnsSqsOptions withRegionName(String regionName) {
    return edit(draft -> draft.regionName = regionName);
  }

  /// A copy with these credentials.
  public AwsSnsSqsOptions withCredentials(String awsAccessKeyId, String awsSecretAccessKey) {
    return edit(draft -> {
      draft.awsAccessKeyId = awsAccessKeyId;
      draft.awsSecretAccessKey = awsSecretAccessKey;
    });
  }

  /// A copy with the token of temporary credentials.
  public AwsSnsSqsOptions withSessionToken(String awsSessionToken) {
    return edit(draft -> draft.awsSessionToken = awsSessionToken);
  }

  /// A copy with this prefix of topics.
  public AwsSnsSqsOptions withTopicPrefix(String prefix) {
    return edit(draft -> draft.topicPrefix = prefix);
  }

  /// A copy with this prefix of queues.
  public AwsSnsSqsOptions withQueueNamePrefix(String prefix) {
    return edit(draft -> draft.queueNamePrefix = prefix);
  }

  /// A copy that encrypts topics with this key; empty: with none.
  public AwsSnsSqsOptions withSnsKmsMasterKeyId(String keyId) {
    return edit(draft -> draft.snsKmsMasterKeyId = keyId);
  }

  /// A copy that encrypts queues with this key; empty: with none.
  public AwsSnsSqsOptions withSqsKmsMasterKeyId(String keyId) {
    return edit(draft -> draft.sqsKmsMasterKeyId = keyId);
  }

  /// A copy with this time of data keys.
  public AwsSnsSqsOptions withSqsKmsDataKeyReusePeriod(Duration period) {
    return edit(draft -> draft.sqsKmsDataKeyReusePeriod = period);
  }

  /// A copy whose queues take messages from these ARNs.
  public AwsSnsSqsOptions withQueuePolicy(String arnPattern) {
    return edit(draft -> draft.queuePolicy = arnPattern);
  }

  /// A copy whose queues of wildcards take messages from these ARNs.
  public AwsSnsSqsOptions withWildcardQueuePolicy(String arnPattern) {
    return edit(draft -> draft.wildcardQueuePolicy = arnPattern);
  }

  /// A copy that looks so often for new topics.
  public AwsSnsSqsOptions withWildcardRefresh(Duration time) {
    return edit(draft -> draft.wildcardRefresh = time);
  }

  /// A copy with this topology.
  public AwsSnsSqsOptions withTopology(Topology topology) {
    return edit(draft -> draft.topology = topology);
  }

  /// A copy for which AWS must, or need not, be reachable at start.
  public AwsSnsSqsOptions withRequired(boolean required) {
    return edit(draft -> draft.required = required);
  }

  /// A copy with this limit to publishes.
  public AwsSnsSqsOptions withPublishTimeout(Duration time) {
    return edit(draft -> draft.publishTimeout = time);
  }

  private AwsSnsSqsOptions edit(Consumer<AwsSnsSqsOptionsDraft> change) {
    var draft = new AwsSnsSqsOptionsDraft(this);
    change.accept(draft);
    return draft.options();
  }

  @Override
  public String key() {
    return "aws_sns_sqs";
  }

  @Override
  public String toString() {
    return "AwsSnsSqsOptions[region=%s, awsAccessKeyId=%s, topicPrefix=%s, queueNamePrefix=%s]"
        .formatted(
            regionName, awsAccessKeyId == null ? null : SECRET, topicPrefix, queueNamePrefix);
  }

  /// What happens to queues, topics and subscriptions at start.
  public enum Topology {
    /// They are made where they are missing, and given what the code says.
    CREATE,
    /// They are compared with what the code says; what is missing or differs ends the start.
    VERIFY,
    /// They are used as they are; a queue must exist.
    NONE
  }
}
