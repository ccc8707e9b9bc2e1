package tomodachi.embedded.aws.internal.sns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tomodachi.embedded.aws.internal.api.ApiError;

class FilteringTest {

  private static final String RED = "{\"colour\":[\"red\"]}";
  private static final String NESTED = "{\"order\":{\"colour\":[\"red\"]}}";
  private static final String NOT_NESTED =
      "Filter policy scope MessageAttributes does not support nested filter policy";

  private final Scene scene = new Scene();
  private String topic = "";

  @BeforeEach
  void create() throws Exception {
    topic = scene.topic("orders");
  }

  @Test
  void aSubscriptionGetsWhatItsPolicyAccepts() throws Exception {
    scene.subscribe(topic, "q", "FilterPolicy", RED, "RawMessageDelivery", "true");

    publish("wanted", "red");
    publish("unwanted", "blue");
    scene.publish(topic, "colourless");

    assertThat(scene.bodies("q")).containsExactly("wanted");
  }

  @Test
  void othersGetTheirsAllTheSame() throws Exception {
    scene.subscribe(topic, "red", "FilterPolicy", RED, "RawMessageDelivery", "true");
    scene.subscribe(topic, "all", "RawMessageDelivery", "true");

    publish("hello", "blue");

    assertThat(scene.bodies("red")).isEmpty();
    assertThat(scene.bodies("all")).containsExactly("hello");
  }

  @Test
  void aPolicyCanLookAtTheMessage() throws Exception {
    scene.subscribe(
        topic,
        "q",
        "FilterPolicy",
        NESTED,
        "FilterPolicyScope",
        "MessageBody",
        "RawMessageDelivery",
        "true");

    scene.publish(topic, "{\"order\":{\"colour\":\"red\"}}");
    scene.publish(topic, "{\"order\":{\"colour\":\"blue\"}}");
    scene.publish(topic, "red");

    assertThat(scene.bodies("q")).containsExactly("{\"order\":{\"colour\":\"red\"}}");
  }

  @Test
  void aPolicyLooksAtTheMessageForQueues() throws Exception {
    scene.subscribe(
        topic,
        "q",
        "FilterPolicy",
        RED,
        "FilterPolicyScope",
        "MessageBody",
        "RawMessageDelivery",
        "true");

    scene.publish(
        topic,
        "{\"default\":\"none\",\"sqs\":\"{\\\"colour\\\":\\\"red\\\"}\"}",
        "MessageStructure",
        "json");

    assertThat(scene.bodies("q")).containsExactly("{\"colour\":\"red\"}");
  }

  @Test
  void aChangedPolicyCountsFromThenOn() throws Exception {
    var subscription =
        scene.subscribe(topic, "q", "FilterPolicy", RED, "RawMessageDelivery", "true");
    publish("before", "blue");

    set(subscription, "FilterPolicy", "{\"colour\":[\"blue\"]}");

    publish("after", "blue");
    assertThat(scene.bodies("q")).containsExactly("after");
  }

  @Test
  void aChangedScopeCountsFromThenOn() throws Exception {
    var subscription =
        scene.subscribe(topic, "q", "FilterPolicy", RED, "RawMessageDelivery", "true");

    set(subscription, "FilterPolicyScope", "MessageBody");

    scene.publish(topic, "{\"colour\":\"red\"}");
    publish("colourless", "red");
    assertThat(scene.bodies("q")).containsExactly("{\"colour\":\"red\"}");
  }

  @Test
  void aMalformedPolicyIsRefused() throws Exception {
    var subscription = scene.subscribe(topic, "q");

    assertThat(refusal(subscription, "FilterPolicy", "{\"colour\":\"red\"}"))
        .startsWith(
            "400 InvalidParameter: Invalid parameter: FilterPolicy:"
                + " \"colour\" must be an object or an array");
    assertThat(scene.subscribeRefusal(topic, Map.of("FilterPolicy", "{\"colour\":\"red\"}")))
        .startsWith(
            "400 InvalidParameter: Invalid parameter: Attributes Reason: FilterPolicy:"
                + " \"colour\" must be an object or an array");
    assertThat(refusal(subscription, "FilterPolicy", "red"))
        .startsWith("400 InvalidParameter: Invalid parameter: FilterPolicy: ");
  }

  @Test
  void aPolicyOfAttributesIsNotNested() throws Exception {
    assertThat(refusal(scene.subscribe(topic, "q"), "FilterPolicy", NESTED))
        .isEqualTo("400 InvalidParameter: Invalid parameter: " + NOT_NESTED);
    assertThat(scene.subscribeRefusal(topic, Map.of("FilterPolicy", NESTED)))
        .isEqualTo("400 InvalidParameter: Invalid parameter: Attributes Reason: " + NOT_NESTED);
  }

  @Test
  void aScopeThatDoesNotFitThePolicyIsRefused() throws Exception {
    var subscription =
        scene.subscribe(topic, "q", "FilterPolicy", NESTED, "FilterPolicyScope", "MessageBody");

    assertThat(refusal(subscription, "FilterPolicyScope", "MessageAttributes"))
        .isEqualTo("400 InvalidParameter: Invalid parameter: " + NOT_NESTED);
    assertThat(scene.subscriptionAttributes(subscription))
        .containsEntry("FilterPolicyScope", "MessageBody");
  }

  @Test
  void aNestedPolicyIsTheSameWhenItsScopeIsNotSaidAgain() throws Exception {
    var subscription =
        scene.subscribe(topic, "q", "FilterPolicy", NESTED, "FilterPolicyScope", "MessageBody");

    assertThat(scene.subscribe(topic, "q", "FilterPolicy", NESTED)).isEqualTo(subscription);
  }

  private void publish(String message, String colour) throws ApiError {
    var attribute = Scene.structure("DataType", "String", "StringValue", colour);
    scene.publish(topic, message, "MessageAttributes", Map.of("colour", attribute));
  }

  private void set(String subscription, String name, String value) throws ApiError {
    scene.call("SetSubscriptionAttributes", input(subscription, name, value));
  }

  private String refusal(String subscription, String name, String value) {
    return scene.refusal("SetSubscriptionAttributes", input(subscription, name, value));
  }

  private static Object[] input(String subscription, String name, String value) {
    return new Object[] {
      "SubscriptionArn", subscription, "AttributeName", name, "AttributeValue", value
    };
  }
}
