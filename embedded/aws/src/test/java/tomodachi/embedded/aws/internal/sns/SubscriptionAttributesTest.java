package tomodachi.embedded.aws.internal.sns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.embedded.aws.internal.api.ApiError;

class SubscriptionAttributesTest {

  private static final String FILTER = "{\"colour\":[\"red\"]}";

  private final Scene scene = new Scene();
  private String topic = "";
  private String subscription = "";

  @BeforeEach
  void subscribe() throws Exception {
    topic = scene.topic("orders");
    subscription = scene.subscribe(topic, "q");
  }

  @Test
  void aNewSubscriptionShowsWhatItMeans() throws Exception {
    assertThat(scene.subscriptionAttributes(subscription))
        .containsExactly(
            Map.entry("ConfirmationWasAuthenticated", "true"),
            Map.entry("Endpoint", "arn:aws:sqs:eu-west-1:000000000000:q"),
            Map.entry("Owner", "000000000000"),
            Map.entry("PendingConfirmation", "false"),
            Map.entry("Protocol", "sqs"),
            Map.entry("RawMessageDelivery", "false"),
            Map.entry("SubscriptionArn", subscription),
            Map.entry("SubscriptionPrincipal", "arn:aws:iam::000000000000:root"),
            Map.entry("TopicArn", topic));
  }

  @ParameterizedTest
  @CsvSource({
    "RawMessageDelivery, true",
    "RedrivePolicy, '{\"deadLetterTargetArn\":\"arn:aws:sqs:eu-west-1:000000000000:dead\"}'",
    "DeliveryPolicy, '{\"healthyRetryPolicy\":{\"numRetries\":3}}'",
    "SubscriptionRoleArn, arn:aws:iam::000000000000:role/a"
  })
  void whatIsSetIsShown(String name, String value) throws Exception {
    set(name, value);

    assertThat(scene.subscriptionAttributes(subscription)).containsEntry(name, value);
  }

  @Test
  void aFilterPolicyIsShownWithItsScope() throws Exception {
    set("FilterPolicy", FILTER);

    assertThat(scene.subscriptionAttributes(subscription))
        .containsEntry("FilterPolicy", FILTER)
        .containsEntry("FilterPolicyScope", "MessageAttributes");
  }

  @Test
  void aScopeIsShownOnlyWithAPolicy() throws Exception {
    set("FilterPolicyScope", "MessageBody");
    assertThat(scene.subscriptionAttributes(subscription)).doesNotContainKey("FilterPolicyScope");

    set("FilterPolicy", FILTER);
    assertThat(scene.subscriptionAttributes(subscription))
        .containsEntry("FilterPolicyScope", "MessageBody");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}"})
  void anEmptyFilterPolicyRemovesIt(String empty) throws Exception {
    set("FilterPolicy", FILTER);

    set("FilterPolicy", empty);

    assertThat(scene.subscriptionAttributes(subscription))
        .doesNotContainKey("FilterPolicy")
        .doesNotContainKey("FilterPolicyScope");
    scene.publish(topic, "hello");
    assertThat(scene.letters("q")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}"})
  void anEmptyRedrivePolicyRemovesIt(String empty) throws Exception {
    set("RedrivePolicy", "{\"deadLetterTargetArn\":\"arn:aws:sqs:eu-west-1:000000000000:dead\"}");

    set("RedrivePolicy", empty);

    assertThat(scene.subscriptionAttributes(subscription)).doesNotContainKey("RedrivePolicy");
  }

  @Test
  void anUnknownAttributeIsRefused() {
    assertThat(refusal("Colour", "red"))
        .isEqualTo("400 InvalidParameter: Invalid parameter: AttributeName");
  }

  @Test
  void anUnknownAttributeOfANewSubscriptionIsNamed() {
    assertThat(scene.subscribeRefusal(topic, Map.of("Colour", "red")))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter: Attributes Reason:"
                + " Unknown attribute: Colour");
  }

  @ParameterizedTest
  @CsvSource({
    "RawMessageDelivery, maybe, Invalid value [maybe]. Must be true or false.",
    "RawMessageDelivery, '', Invalid value []. Must be true or false.",
    "FilterPolicyScope, Random,"
        + " Invalid value [Random]. Please use either MessageBody or MessageAttributes",
    "RedrivePolicy, '{\"deadLetterTargetArn\":\"fake\"}', deadLetterTargetArn is an invalid arn",
    "RedrivePolicy, '{\"deadLetterTargetArn\":1}', deadLetterTargetArn is an invalid arn",
    "RedrivePolicy, '{\"maxReceiveCount\":5}',"
        + " invalid JSON. Attribute maxReceiveCount is unknown.",
    "RedrivePolicy, '{invalid}', failed to parse JSON.",
    "DeliveryPolicy, '{invalid}', failed to parse JSON."
  })
  void aValueThatMeansNothingIsRefused(String name, String value, String reason) {
    assertThat(refusal(name, value))
        .isEqualTo("400 InvalidParameter: Invalid parameter: " + name + ": " + reason);
    assertThat(scene.subscribeRefusal(topic, Map.of(name, value)))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter: Attributes Reason: " + name + ": " + reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RedrivePolicy", "DeliveryPolicy"})
  void aDocumentHas30720CharactersAtMost(String name) {
    assertThat(refusal(name, "{\"a\":\"%s\"}".formatted("b".repeat(30_720))))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter: "
                + name
                + ": must be at most 30720 characters long");
  }

  @Test
  void whatWasRefusedLeavesNothingBehind() throws Exception {
    scene.subscribeRefusal(topic, Map.of("RawMessageDelivery", "maybe"));
    refusal("RawMessageDelivery", "maybe");

    assertThat(scene.call("ListSubscriptions").structures("Subscriptions")).hasSize(1);
    assertThat(scene.subscriptionAttributes(subscription))
        .containsEntry("RawMessageDelivery", "false");
  }

  @Test
  void aFifoSubscriptionNeedsAFifoDeadLetterQueue() throws Exception {
    var fifo = scene.subscribe(scene.fifoTopic("orders.fifo"), "q.fifo");

    assertThat(
            scene.refusal(
                "SetSubscriptionAttributes",
                "SubscriptionArn",
                fifo,
                "AttributeName",
                "RedrivePolicy",
                "AttributeValue",
                "{\"deadLetterTargetArn\":\"arn:aws:sqs:eu-west-1:000000000000:dead\"}"))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter: RedrivePolicy:"
                + " must use a FIFO queue as DLQ for a FIFO Subscription to a FIFO Topic.");
  }

  @Test
  void aSubscriptionThatIsNotThereHasNoAttributes() {
    var none = topic + ":none";

    assertThat(scene.refusal("GetSubscriptionAttributes", "SubscriptionArn", none))
        .isEqualTo("404 NotFound: Subscription does not exist");
    assertThat(
            scene.refusal(
                "SetSubscriptionAttributes",
                "SubscriptionArn",
                none,
                "AttributeName",
                "RawMessageDelivery"))
        .isEqualTo("404 NotFound: Subscription does not exist");
  }

  private void set(String name, String value) throws ApiError {
    scene.call(
        "SetSubscriptionAttributes",
        "SubscriptionArn",
        subscription,
        "AttributeName",
        name,
        "AttributeValue",
        value);
  }

  private String refusal(String name, String value) {
    return scene.refusal(
        "SetSubscriptionAttributes",
        "SubscriptionArn",
        subscription,
        "AttributeName",
        name,
        "AttributeValue",
        value);
  }
}
