package tomodachi.embedded.aws.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.ALL;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.CONTENT_BASED_DEDUPLICATION;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.CREATED_TIMESTAMP;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.DEDUPLICATION_SCOPE;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.DELAY_SECONDS;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.FIFO_QUEUE;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.FIFO_THROUGHPUT_LIMIT;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.KMS_DATA_KEY_REUSE_PERIOD_SECONDS;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.KMS_MASTER_KEY_ID;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.LAST_MODIFIED_TIMESTAMP;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.MAXIMUM_MESSAGE_SIZE;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.MESSAGE_RETENTION_PERIOD;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.POLICY;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.QUEUE_ARN;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.RECEIVE_MESSAGE_WAIT_TIME_SECONDS;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.REDRIVE_ALLOW_POLICY;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.REDRIVE_POLICY;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.SQS_MANAGED_SSE_ENABLED;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.VISIBILITY_TIMEOUT;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// Attributes of queues.
abstract class QueueAttributesChecks extends ServerChecks {

  private static final String POLICY_TEXT =
      """
      {"Version":"2012-10-17","Id":"p/SQSDefaultPolicy","Statement":[{"Sid":"1","Effect":"Allow",\
      "Principal":"*","Action":"SQS:SendMessage","Resource":"%s","Condition":{"ArnEquals":\
      {"aws:SourceArn":"arn:aws:sns:eu-west-1:000000000000:topic"}}}]}\
      """;

  @Test
  void aNewQueueHasTheDefaults() {
    assertThat(attributes(queue(), ALL))
        .containsAllEntriesOf(
            Map.of(
                VISIBILITY_TIMEOUT, "30",
                DELAY_SECONDS, "0",
                MAXIMUM_MESSAGE_SIZE, "1048576",
                MESSAGE_RETENTION_PERIOD, "345600",
                RECEIVE_MESSAGE_WAIT_TIME_SECONDS, "0",
                APPROXIMATE_NUMBER_OF_MESSAGES, "0",
                APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE, "0",
                APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED, "0"))
        .doesNotContainKeys(POLICY, REDRIVE_POLICY, KMS_MASTER_KEY_ID, FIFO_QUEUE);
  }

  @Test
  @FauxqsDiffers(
      by = "leaving it out",
      documentation = "SQS API Reference, CreateQueue, SqsManagedSseEnabled")
  void aNewQueueIsEncryptedByTheService() {
    assertThat(attribute(queue(), SQS_MANAGED_SSE_ENABLED)).isEqualTo("true");
  }

  @Test
  void aNewFifoQueueHasTheDefaults() {
    assertThat(attributes(fifoQueue(), ALL))
        .containsAllEntriesOf(
            Map.of(
                FIFO_QUEUE, "true",
                CONTENT_BASED_DEDUPLICATION, "false",
                DEDUPLICATION_SCOPE, "queue",
                FIFO_THROUGHPUT_LIMIT, "perQueue"));
  }

  @Test
  void anArnIsRegionAccountAndName() {
    var name = name();

    assertThat(arn(queue(name, Map.of())))
        .isEqualTo("arn:aws:sqs:eu-west-1:" + ServerUnderTest.ACCOUNT + ":" + name);
  }

  @Test
  void timesAreSecondsSince1970() {
    var attributes = attributes(queue(), CREATED_TIMESTAMP, LAST_MODIFIED_TIMESTAMP);

    assertThat(attributes).hasSize(2);
    assertThat(attributes.values())
        .allSatisfy(seconds ->
            assertThat(Instant.ofEpochSecond(Long.parseLong(seconds)))
                .isBetween(Instant.now().minus(Duration.ofHours(1)), Instant.now().plusSeconds(2)));
  }

  @Test
  void onlyWhatIsAskedForIsGiven() {
    assertThat(attributes(queue(), VISIBILITY_TIMEOUT, QUEUE_ARN))
        .containsOnlyKeys(VISIBILITY_TIMEOUT, QUEUE_ARN);
  }

  @Test
  void nothingIsGivenWhereNothingIsAskedFor() {
    assertThat(attributes(queue())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "VisibilityTimeout,0",
    "VisibilityTimeout,43200",
    "DelaySeconds,900",
    "MaximumMessageSize,1024",
    "MessageRetentionPeriod,60",
    "MessageRetentionPeriod,1209600",
    "ReceiveMessageWaitTimeSeconds,20",
    "KmsMasterKeyId,alias/aws/sqs",
    "KmsMasterKeyId,1234abcd-12ab-34cd-56ef-1234567890ab"
  })
  void anAttributeIsKept(String name, String value) {
    var attribute = QueueAttributeName.fromValue(name);
    var queue = queue();

    set(queue, attribute, value);

    assertThat(attribute(queue, attribute)).isEqualTo(value);
    assertThat(attribute(queue(attribute, value), attribute)).isEqualTo(value);
  }

  @Test
  void severalAttributesAreSetAtOnce() {
    var queue = queue();
    var some =
        Map.of(
            VISIBILITY_TIMEOUT, "5",
            KMS_MASTER_KEY_ID, "alias/key",
            KMS_DATA_KEY_REUSE_PERIOD_SECONDS, "120");

    sqs.setQueueAttributes(r -> r.queueUrl(queue).attributes(some));

    assertThat(attributes(queue, ALL)).containsAllEntriesOf(some);
  }

  @Test
  void aKeyIsTakenAway() {
    var queue = queue(KMS_MASTER_KEY_ID, "alias/key");

    set(queue, KMS_MASTER_KEY_ID, "");

    assertThat(attribute(queue, KMS_MASTER_KEY_ID)).isEmpty();
  }

  @Test
  void aPolicyIsKeptAsItIs() {
    var queue = queue();
    var policy = POLICY_TEXT.formatted(arn(queue));

    set(queue, POLICY, policy);

    assertThat(Json.of(attribute(queue, POLICY))).isEqualTo(Json.of(policy));
  }

  @Test
  void aPolicyIsTakenAway() {
    var queue = queue();
    set(queue, POLICY, POLICY_TEXT.formatted(arn(queue)));

    set(queue, POLICY, "");

    assertThat(attribute(queue, POLICY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"{", "[]", "text"})
  @FauxqsDiffers(by = "storing it", documentation = "SQS API Reference, SetQueueAttributes, Policy")
  void aPolicyIsAnObjectOfJson(String policy) {
    var queue = queue();

    Refusal.of(() -> set(queue, POLICY, policy)).isBadRequest("InvalidAttributeValue");
  }

  @Test
  void aRedrivePolicyIsKept() {
    var queue = queue();
    var policy = DeadLetteringChecks.policy(arn(queue()), 7);

    set(queue, REDRIVE_POLICY, policy);

    assertThat(Json.of(attribute(queue, REDRIVE_POLICY))).isEqualTo(Json.of(policy));
  }

  @Test
  void aRedrivePolicyIsTakenAway() {
    var queue = queue();
    set(queue, REDRIVE_POLICY, DeadLetteringChecks.policy(arn(queue()), 7));

    set(queue, REDRIVE_POLICY, "");

    assertThat(attribute(queue, REDRIVE_POLICY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"maxReceiveCount\":3}",
        "{\"deadLetterTargetArn\":\"ARN\"}",
        "{\"deadLetterTargetArn\":\"ARN\",\"maxReceiveCount\":0}",
        "{\"deadLetterTargetArn\":\"ARN\",\"maxReceiveCount\":1001}",
        "{\"deadLetterTargetArn\":\"nothing\",\"maxReceiveCount\":3}"
      })
  @FauxqsDiffers(
      by = "storing it",
      documentation = "SQS API Reference, SetQueueAttributes, RedrivePolicy")
  void aRedrivePolicyHasATargetAndACount(String policy) {
    var queue = queue();
    var complete = policy.replace("ARN", arn(queue()));

    Refusal.of(() -> set(queue, REDRIVE_POLICY, complete)).isBadRequest("InvalidParameterValue");
  }

  @Test
  @FauxqsDiffers(
      by = "storing it",
      documentation = "SQS API Reference, SetQueueAttributes, errors: InvalidAttributeValue")
  void aRedrivePolicyIsAnObjectOfJson() {
    var queue = queue();

    Refusal.of(() -> set(queue, REDRIVE_POLICY, "text")).isBadRequest("InvalidAttributeValue");
  }

  @ParameterizedTest
  @CsvSource({
    "VisibilityTimeout,43201",
    "VisibilityTimeout,-1",
    "VisibilityTimeout,soon",
    "DelaySeconds,901",
    "MaximumMessageSize,1023",
    "MaximumMessageSize,1048577",
    "MessageRetentionPeriod,59",
    "MessageRetentionPeriod,1209601",
    "ReceiveMessageWaitTimeSeconds,21"
  })
  void aValueOutOfItsRangeIsRefusedAtCreation(String name, String value) {
    Refusal.of(() -> queue(QueueAttributeName.fromValue(name), value))
        .isBadRequest("InvalidAttributeValue");
  }

  @ParameterizedTest
  @CsvSource({
    "VisibilityTimeout,43201",
    "DelaySeconds,901",
    "MaximumMessageSize,1023",
    "MessageRetentionPeriod,59",
    "ReceiveMessageWaitTimeSeconds,21"
  })
  void aValueOutOfItsRangeIsRefusedLater(String name, String value) {
    var queue = queue();

    Refusal.of(() -> set(queue, QueueAttributeName.fromValue(name), value))
        .isBadRequest("InvalidAttributeValue");
  }

  @ParameterizedTest
  @CsvSource({"Unheard,1", "QueueArn,x", "ApproximateNumberOfMessages,3"})
  void whatCannotBeSetIsRefused(String name, String value) {
    var queue = queue();

    Refusal.of(() ->
            sqs.setQueueAttributes(
                r -> r.queueUrl(queue).attributesWithStrings(Map.of(name, value))))
        .isBadRequest("InvalidAttributeName");
  }

  @Test
  @FauxqsDiffers(
      by = "leaving them out",
      documentation = "SQS API Reference, GetQueueAttributes, errors: InvalidAttributeName")
  void whatIsUnknownCannotBeAskedFor() {
    var queue = queue();

    Refusal.of(() ->
            sqs.getQueueAttributes(r -> r.queueUrl(queue).attributeNamesWithStrings("Unheard")))
        .isBadRequest("InvalidAttributeName");
  }

  @Test
  void aFifoQueueIsMadeForThroughputPerGroup() {
    var queue =
        fifoQueue(
            Map.of(
                CONTENT_BASED_DEDUPLICATION, "false",
                DEDUPLICATION_SCOPE, "messageGroup",
                FIFO_THROUGHPUT_LIMIT, "perMessageGroupId"));

    assertThat(attributes(queue, DEDUPLICATION_SCOPE, FIFO_THROUGHPUT_LIMIT).values())
        .containsExactlyInAnyOrder("messageGroup", "perMessageGroupId");
  }

  @Test
  void contentBasedDeduplicationIsSetLater() {
    var queue = fifoQueue();

    set(queue, CONTENT_BASED_DEDUPLICATION, true);

    assertThat(attribute(queue, CONTENT_BASED_DEDUPLICATION)).isEqualTo("true");
  }

  @Test
  void messagesAreCounted() {
    var queue = queue();
    send(queue, "a", "b", "c");
    sqs.sendMessage(r -> r.queueUrl(queue).messageBody("later").delaySeconds(60));
    sqs.receiveMessage(r -> r.queueUrl(queue).maxNumberOfMessages(1));

    assertThat(attributes(queue, ALL))
        .containsAllEntriesOf(
            Map.of(
                APPROXIMATE_NUMBER_OF_MESSAGES, "2",
                APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE, "1",
                APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED, "1"));
  }

  @Test
  void aRedriveAllowPolicyIsKept() {
    var policy = "{\"redrivePermission\":\"denyAll\"}";

    assertThat(attribute(queue(REDRIVE_ALLOW_POLICY, policy), REDRIVE_ALLOW_POLICY))
        .isEqualTo(policy);
  }
}
