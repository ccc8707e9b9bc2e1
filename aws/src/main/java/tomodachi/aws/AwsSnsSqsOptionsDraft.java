package tomodachi.aws;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Options while one of them is changed.
final class AwsSnsSqsOptionsDraft {
  @Nullable String regionName;
  @Nullable String awsAccessKeyId;
  @Nullable String awsSecretAccessKey;
  @Nullable String awsSessionToken;
  String topicPrefix;
  String queueNamePrefix;
  @Nullable String snsKmsMasterKeyId;
  @Nullable String sqsKmsMasterKeyId;
  @Nullable Duration sqsKmsDataKeyReusePeriod;
  @Nullable String queuePolicy;
  @Nullable String wildcardQueuePolicy;
  Duration wildcardRefresh;
  AwsSnsSqsOptions.Topology topology;
  boolean required;
  Duration publishTimeout;

  AwsSnsSqsOptionsDraft(AwsSnsSqsOptions options) {
    regionName = options.regionName();
    awsAccessKeyId = options.awsAccessKeyId();
    awsSecretAccessKey = options.awsSecretAccessKey();
    awsSessionToken = options.awsSessionToken();
    topicPrefix = options.topicPrefix();
    queueNamePrefix = options.queueNamePrefix();
    snsKmsMasterKeyId = options.snsKmsMasterKeyId();
    sqsKmsMasterKeyId = options.sqsKmsMasterKeyId();
    sqsKmsDataKeyReusePeriod = options.sqsKmsDataKeyReusePeriod();
    queuePolicy = options.queuePolicy();
    wildcardQueuePolicy = options.wildcardQueuePolicy();
    wildcardRefresh = options.wildcardRefresh();
    topology = options.topology();
    required = options.required();
    publishTimeout = options.publishTimeout();
  }

  AwsSnsSqsOptions options() {
    return new AwsSnsSqsOptions(
        regionName,
        awsAccessKeyId,
        awsSecretAccessKey,
        awsSessionToken,
        topicPrefix,
        queueNamePrefix,
        snsKmsMasterKeyId,
        sqsKmsMasterKeyId,
        sqsKmsDataKeyReusePeriod,
        queuePolicy,
        wildcardQueuePolicy,
        wildcardRefresh,
        topology,
        required,
        publishTimeout);
  }
}
