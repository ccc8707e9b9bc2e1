package tomodachi.embedded.aws.internal.sqs;

import static tomodachi.embedded.aws.internal.sqs.AttributeRule.computed;
import static tomodachi.embedded.aws.internal.sqs.AttributeRule.fifo;
import static tomodachi.embedded.aws.internal.sqs.AttributeRule.flag;
import static tomodachi.embedded.aws.internal.sqs.AttributeRule.oneOf;
import static tomodachi.embedded.aws.internal.sqs.AttributeRule.text;
import static tomodachi.embedded.aws.internal.sqs.AttributeRule.whole;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tomodachi.embedded.aws.internal.api.ApiError;

/// An attribute of a queue, in the order of the API reference.
enum QueueAttribute {
  POLICY("Policy", Kind.ANY, "", PolicyDocument::check),
  VISIBILITY_TIMEOUT("VisibilityTimeout", Kind.ANY, "30", whole(0, 43_200)),
  MAXIMUM_MESSAGE_SIZE("MaximumMessageSize", Kind.ANY, "1048576", whole(1_024, 1_048_576)),
  MESSAGE_RETENTION_PERIOD("MessageRetentionPeriod", Kind.ANY, "345600", whole(60, 1_209_600)),
  APPROXIMATE_NUMBER_OF_MESSAGES("ApproximateNumberOfMessages"),
  APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE("ApproximateNumberOfMessagesNotVisible"),
  CREATED_TIMESTAMP("CreatedTimestamp"),
  LAST_MODIFIED_TIMESTAMP("LastModifiedTimestamp"),
  QUEUE_ARN("QueueArn"),
  APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED("ApproximateNumberOfMessagesDelayed"),
  DELAY_SECONDS("DelaySeconds", Kind.ANY, "0", whole(0, 900)),
  RECEIVE_MESSAGE_WAIT_TIME_SECONDS("ReceiveMessageWaitTimeSeconds", Kind.ANY, "0", whole(0, 20)),
  REDRIVE_POLICY("RedrivePolicy", Kind.ANY, "", RedrivePolicy::check),
  FIFO_QUEUE("FifoQueue", Kind.FIFO, "true", fifo()),
  CONTENT_BASED_DEDUPLICATION("ContentBasedDeduplication", Kind.FIFO, "false", flag()),
  KMS_MASTER_KEY_ID("KmsMasterKeyId", Kind.ANY, "", text(2_048)),
  KMS_DATA_KEY_REUSE_PERIOD_SECONDS(
      "KmsDataKeyReusePeriodSeconds", Kind.ANY, "300", whole(60, 86_400)),
  DEDUPLICATION_SCOPE(
      "DeduplicationScope", Kind.HIGH_THROUGHPUT, "queue", oneOf("messageGroup", "queue")),
  FIFO_THROUGHPUT_LIMIT(
      "FifoThroughputLimit",
      Kind.HIGH_THROUGHPUT,
      "perQueue",
      oneOf("perQueue", "perMessageGroupId")),
  REDRIVE_ALLOW_POLICY("RedriveAllowPolicy", Kind.ANY, "", RedriveAllowPolicy::check),
  SQS_MANAGED_SSE_ENABLED("SqsManagedSseEnabled", Kind.ANY, "true", flag());

  private static final Map<String, QueueAttribute> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toMap(QueueAttribute::apiName, Function.identity()));

  private final String apiName;
  private final Kind kind;
  private final String normal;

  @SuppressWarnings("ImmutableEnumChecker") // rules hold nothing but numbers and words
  private final AttributeRule rule;

  QueueAttribute(String apiName) {
    this(apiName, Kind.COMPUTED, "", computed());
  }

  QueueAttribute(String apiName, Kind kind, String normal, AttributeRule rule) {
    this.apiName = apiName;
    this.kind = kind;
    this.normal = normal;
    this.rule = rule;
  }

  /// Which queues have it.
  private enum Kind {
    /// All; clients set it.
    ANY,
    /// FIFO queues.
    FIFO,
    /// FIFO queues; came with their high throughput, and is refused in other words.
    HIGH_THROUGHPUT,
    /// All; the server knows it.
    COMPUTED
  }

  /// The attribute of a name.
  ///
  /// @throws ApiError `InvalidAttributeName` if there is none
  static QueueAttribute named(String name) throws ApiError {
    var attribute = BY_NAME.get(name);
    if (attribute == null) {
      throw SqsErrors.unknownAttribute(name);
    }
    return attribute;
  }

  /// Such as `VisibilityTimeout`.
  String apiName() {
    return apiName;
  }

  /// What it is until it is set; empty if it isn't there then.
  String normal() {
    return normal;
  }

  /// Whether queues of a type have it, by what clients set.
  boolean isSetIn(boolean fifo) {
    return switch (kind) {
      case ANY -> true;
      case FIFO, HIGH_THROUGHPUT -> fifo;
      case COMPUTED -> false;
    };
  }

  /// Checks a value for a queue.
  ///
  /// @param fifo the type of the queue
  /// @return how it is kept and shown
  /// @throws ApiError if the queue may not have it
  String check(String value, boolean fifo) throws ApiError {
    if (!fifo && kind == Kind.FIFO) {
      throw SqsErrors.unknownAttribute(apiName);
    }
    if (!fifo && kind == Kind.HIGH_THROUGHPUT) {
      throw SqsErrors.invalidAttributeName(
          "You can specify the %s only when FifoQueue is set to true.".formatted(apiName));
    }
    return rule.check(apiName, value);
  }
}
