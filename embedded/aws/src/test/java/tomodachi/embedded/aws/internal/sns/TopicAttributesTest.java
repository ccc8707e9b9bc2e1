package tomodachi.embedded.aws.internal.sns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.embedded.aws.internal.api.ApiError;

class TopicAttributesTest {

  private static final String EFFECTIVE =
      "{\"http\":{\"defaultHealthyRetryPolicy\":{\"minDelayTarget\":20,\"maxDelayTarget\":20,"
          + "\"numRetries\":3,\"numMaxDelayRetries\":0,\"numNoDelayRetries\":0,"
          + "\"numMinDelayRetries\":0,\"backoffFunction\":\"linear\"},"
          + "\"disableSubscriptionOverrides\":false,"
          + "\"defaultRequestPolicy\":{\"headerContentType\":\"text/plain; charset=UTF-8\"}}}";

  private static final String POLICY =
      "{\"Version\":\"2008-10-17\",\"Id\":\"__default_policy_ID\",\"Statement\":["
          + "{\"Sid\":\"__default_statement_ID\",\"Effect\":\"Allow\","
          + "\"Principal\":{\"AWS\":\"*\"},\"Action\":[\"SNS:GetTopicAttributes\","
          + "\"SNS:SetTopicAttributes\",\"SNS:AddPermission\",\"SNS:RemovePermission\","
          + "\"SNS:DeleteTopic\",\"SNS:Subscribe\",\"SNS:ListSubscriptionsByTopic\","
          + "\"SNS:Publish\"],\"Resource\":\"arn:aws:sns:eu-west-1:000000000000:orders\","
          + "\"Condition\":{\"StringEquals\":{\"AWS:SourceOwner\":\"000000000000\"}}}]}";

  private final Scene scene = new Scene();

  @Test
  void aNewTopicShowsWhatItMeans() throws Exception {
    var topic = scene.topic("orders");

    assertThat(scene.topicAttributes(topic))
        .containsExactly(
            Map.entry("DisplayName", ""),
            Map.entry("EffectiveDeliveryPolicy", EFFECTIVE),
            Map.entry("Owner", "000000000000"),
            Map.entry("Policy", POLICY),
            Map.entry("SubscriptionsConfirmed", "0"),
            Map.entry("SubscriptionsDeleted", "0"),
            Map.entry("SubscriptionsPending", "0"),
            Map.entry("TopicArn", topic));
  }

  @Test
  void aFifoTopicShowsThatAndHowItTellsDuplicates() throws Exception {
    var topic = scene.fifoTopic("orders.fifo");

    assertThat(scene.topicAttributes(topic))
        .containsEntry("FifoTopic", "true")
        .containsEntry("ContentBasedDeduplication", "false");
  }

  @Test
  void subscriptionsAreCounted() throws Exception {
    var topic = scene.topic("orders");
    scene.subscribe(topic, "a");
    var second = scene.subscribe(topic, "b");
    scene.call("Unsubscribe", "SubscriptionArn", second);

    assertThat(scene.topicAttributes(topic))
        .containsEntry("SubscriptionsConfirmed", "1")
        .containsEntry("SubscriptionsDeleted", "1");
  }

  @ParameterizedTest
  @CsvSource({
    "DisplayName, Orders",
    "KmsMasterKeyId, alias/aws/sns",
    "TracingConfig, Active",
    "SignatureVersion, 2",
    "MaximumMessageSize, 1048576",
    "SQSSuccessFeedbackRoleArn, arn:aws:iam::000000000000:role/a",
    "SQSSuccessFeedbackSampleRate, 50",
    "Policy, '{\"Version\":\"2012-10-17\",\"Statement\":[]}'"
  })
  void whatIsSetIsShown(String name, String value) throws Exception {
    var topic = scene.topic("orders");

    set(topic, name, value);

    assertThat(scene.topicAttributes(topic)).containsEntry(name, value);
  }

  @ParameterizedTest
  @CsvSource({
    "ContentBasedDeduplication, true",
    "FifoThroughputScope, MessageGroup",
    "ArchivePolicy, '{\"MessageRetentionPeriod\":\"30\"}'"
  })
  void whatIsSetOnAFifoTopicIsShown(String name, String value) throws Exception {
    var topic = scene.fifoTopic("orders.fifo");

    set(topic, name, value);

    assertThat(scene.topicAttributes(topic)).containsEntry(name, value);
  }

  @Test
  void anEmptyKeyTurnsEncryptionOff() throws Exception {
    var topic = scene.topic("orders", "KmsMasterKeyId", "alias/aws/sns");

    set(topic, "KmsMasterKeyId", "");

    assertThat(scene.topicAttributes(topic)).doesNotContainKey("KmsMasterKeyId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FifoTopic", "Owner", "TopicArn", "SubscriptionsConfirmed", "Colour"})
  void whatCannotBeSetIsRefused(String name) throws Exception {
    assertThat(refusal(scene.topic("orders"), name, "false"))
        .isEqualTo("400 InvalidParameter: Invalid parameter: AttributeName");
  }

  @ParameterizedTest
  @CsvSource({
    "TracingConfig, On, 'Invalid value [On]. Please use either PassThrough or Active'",
    "SignatureVersion, 3, 'Invalid value [3]. Please use either 1 or 2'",
    "MaximumMessageSize, 1023, 'Invalid value [1023]. Must be 1024 to 1048576.'",
    "MaximumMessageSize, 1048577, 'Invalid value [1048577]. Must be 1024 to 1048576.'",
    "MaximumMessageSize, big, 'Invalid value [big]. Must be 1024 to 1048576.'",
    "DeliveryPolicy, '[]', failed to parse JSON.",
    "ContentBasedDeduplication, true, is for FIFO topics only",
    "FifoThroughputScope, MessageGroup, is for FIFO topics only"
  })
  void aValueThatMeansNothingIsRefused(String name, String value, String reason) throws Exception {
    assertThat(refusal(scene.topic("orders"), name, value))
        .isEqualTo("400 InvalidParameter: Invalid parameter: " + name + ": " + reason);
  }

  @Test
  void aFlagIsTrueOrFalse() throws Exception {
    assertThat(refusal(scene.fifoTopic("o.fifo"), "ContentBasedDeduplication", "yes"))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter: ContentBasedDeduplication:"
                + " Invalid value [yes]. Must be true or false.");
  }

  @Test
  void aDisplayNameHas100CharactersAtMost() throws Exception {
    assertThat(refusal(scene.topic("orders"), "DisplayName", "a".repeat(101)))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter: DisplayName:"
                + " must be at most 100 characters long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Policy", "DeliveryPolicy"})
  void aDocumentHas30720CharactersAtMost(String name) throws Exception {
    var document = "{\"Id\":\"%s\"}".formatted("a".repeat(30_720));

    assertThat(refusal(scene.topic("orders"), name, document))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter: "
                + name
                + ": must be at most 30720 characters long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "allow", "[]", "{\"Version\":", "{} {}"})
  void aPolicyIsAJsonObject(String policy) throws Exception {
    assertThat(refusal(scene.topic("orders"), "Policy", policy))
        .isEqualTo("400 InvalidParameter: Invalid parameter: Policy Error: null");
  }

  @Test
  void aRefusedValueChangesNothing() throws Exception {
    var topic = scene.topic("orders", "SignatureVersion", "2");

    refusal(topic, "SignatureVersion", "3");

    assertThat(scene.topicAttributes(topic)).containsEntry("SignatureVersion", "2");
  }

  @Test
  void aDeliveryPolicyIsCompletedAndShownWithWhatItMeans() throws Exception {
    var topic = scene.topic("orders");

    set(
        topic,
        "DeliveryPolicy",
        "{\"http\":{\"defaultHealthyRetryPolicy\":{\"numRetries\":1},\"throttlePolicy\":null}}");

    assertThat(scene.topicAttributes(topic))
        .containsEntry(
            "DeliveryPolicy",
            "{\"http\":{\"defaultHealthyRetryPolicy\":{\"numRetries\":1},"
                + "\"disableSubscriptionOverrides\":false}}")
        .containsEntry(
            "EffectiveDeliveryPolicy", EFFECTIVE.replace("\"numRetries\":3", "\"numRetries\":1"));
  }

  @Test
  void anEmptyDeliveryPolicyRemovesIt() throws Exception {
    var topic = scene.topic("orders", "DeliveryPolicy", "{\"http\":{}}");

    set(topic, "DeliveryPolicy", "");

    assertThat(scene.topicAttributes(topic))
        .doesNotContainKey("DeliveryPolicy")
        .containsEntry("EffectiveDeliveryPolicy", EFFECTIVE);
  }

  @Test
  void aDeliveryPolicyWithoutRetriesKeepsTheStandardOnes() throws Exception {
    var topic =
        scene.topic(
            "orders",
            "DeliveryPolicy",
            "{\"http\":{\"defaultRequestPolicy\":{\"headerContentType\":\"text/html\"}}}");

    assertThat(scene.topicAttributes(topic))
        .containsEntry(
            "EffectiveDeliveryPolicy", EFFECTIVE.replace("text/plain; charset=UTF-8", "text/html"));
  }

  @Test
  void aTopicThatIsNotThereHasNoAttributes() {
    assertThat(
            scene.refusal(
                "SetTopicAttributes",
                "TopicArn",
                "arn:aws:sns:eu-west-1:000000000000:none",
                "AttributeName",
                "DisplayName"))
        .isEqualTo("404 NotFound: Topic does not exist");
  }

  private void set(String topic, String name, String value) throws ApiError {
    scene.call(
        "SetTopicAttributes", "TopicArn", topic, "AttributeName", name, "AttributeValue", value);
  }

  private String refusal(String topic, String name, String value) {
    return scene.refusal(
        "SetTopicAttributes", "TopicArn", topic, "AttributeName", name, "AttributeValue", value);
  }
}
