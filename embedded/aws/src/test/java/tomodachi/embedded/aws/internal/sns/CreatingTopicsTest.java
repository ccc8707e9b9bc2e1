package tomodachi.embedded.aws.internal.sns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreatingTopicsTest {

  private static final String OTHER_ATTRIBUTES =
      "400 InvalidParameter: Invalid parameter: Attributes Reason:"
          + " Topic already exists with different attributes";

  private static final String INVALID_NAME = "400 InvalidParameter: Invalid parameter: Topic Name";

  private final Scene scene = new Scene();

  @Test
  void aTopicIsNamedByRegionAndAccount() throws Exception {
    assertThat(scene.topic("orders")).isEqualTo("arn:aws:sns:eu-west-1:000000000000:orders");
  }

  @Test
  void everyRegionHasItsOwn() throws Exception {
    scene.topic("orders");

    var elsewhere = scene.callIn(Scene.ELSEWHERE, "CreateTopic", "Name", "orders");

    assertThat(elsewhere.requiredText("TopicArn"))
        .isEqualTo("arn:aws:sns:us-east-1:000000000000:orders");
    assertThat(scene.call("ListTopics").structures("Topics")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "with space", "with.dot", "with:colon", "orders.fifo", "caf\u00e9", "a/b"})
  void namesThatNoTopicCanHaveAreRefused(String name) {
    assertThat(scene.refusal("CreateTopic", "Name", name)).isEqualTo(INVALID_NAME);
  }

  @Test
  void aNameHas256CharactersAtMost() throws Exception {
    assertThat(scene.topic("a".repeat(256))).endsWith("aaa");
    assertThat(scene.refusal("CreateTopic", "Name", "a".repeat(257))).isEqualTo(INVALID_NAME);
  }

  @Test
  void aNameMustBeThere() {
    assertThat(scene.refusal("CreateTopic"))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter: Name Reason:"
                + " no value for required parameter");
  }

  @Test
  void aFifoTopicSaysSoByItsName() throws Exception {
    assertThat(scene.fifoTopic("orders.fifo")).endsWith(":orders.fifo");
    assertThat(scene.refusal("CreateTopic", "Name", "o", "Attributes", Map.of("FifoTopic", "true")))
        .isEqualTo(INVALID_NAME);
  }

  @Test
  void creatingItAgainWithoutAttributesFindsIt() throws Exception {
    var topic = scene.topic("orders", "DisplayName", "Orders");

    assertThat(scene.topic("orders")).isEqualTo(topic);
    assertThat(scene.topicAttributes(topic)).containsEntry("DisplayName", "Orders");
  }

  @Test
  void creatingItAgainWithTheSameAttributesFindsIt() throws Exception {
    var topic = scene.topic("orders", "DisplayName", "Orders");

    assertThat(scene.topic("orders", "DisplayName", "Orders")).isEqualTo(topic);
  }

  @Test
  void whatIsMeantWithoutBeingSetCountsAsTheSame() throws Exception {
    var topic = scene.topic("orders");

    assertThat(scene.topic("orders", "FifoTopic", "false", "KmsMasterKeyId", "")).isEqualTo(topic);
  }

  @Test
  void aPolicyWithItsMembersInAnotherOrderIsTheSame() throws Exception {
    var topic = scene.topic("orders", "Policy", "{\"Version\":\"2012-10-17\",\"Id\":\"a\"}");

    assertThat(scene.topic("orders", "Policy", "{\"Id\":\"a\", \"Version\":\"2012-10-17\"}"))
        .isEqualTo(topic);
  }

  @Test
  void creatingItAgainWithAnotherValueIsRefused() throws Exception {
    scene.topic("orders", "DisplayName", "Orders");

    var attributes = Map.of("DisplayName", "Invoices");
    assertThat(scene.refusal("CreateTopic", "Name", "orders", "Attributes", attributes))
        .isEqualTo(OTHER_ATTRIBUTES);
  }

  @Test
  void creatingItAgainWithOneAttributeMoreIsRefused() throws Exception {
    scene.topic("orders");

    var attributes = Map.of("SignatureVersion", "2");
    assertThat(scene.refusal("CreateTopic", "Name", "orders", "Attributes", attributes))
        .isEqualTo(OTHER_ATTRIBUTES);
  }

  @Test
  void anUnknownAttributeIsRefused() {
    assertThat(
            scene.refusal("CreateTopic", "Name", "orders", "Attributes", Map.of("Colour", "red")))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter: Attributes Reason:"
                + " Unknown attribute: Colour");
  }

  @Test
  void creatingItAgainWithSomeOfItsTagsFindsIt() throws Exception {
    var a = Scene.structure("Key", "a", "Value", "1");
    var b = Scene.structure("Key", "b", "Value", "2");

    scene.call("CreateTopic", "Name", "orders", "Tags", List.of(a, b));

    assertThat(scene.call("CreateTopic", "Name", "orders", "Tags", List.of(a)).has("TopicArn"))
        .isTrue();
  }

  @Test
  void creatingItAgainWithOtherTagsIsRefused() throws Exception {
    scene.topic("orders");

    var tags = List.of(Scene.structure("Key", "a", "Value", "1"));
    assertThat(scene.refusal("CreateTopic", "Name", "orders", "Tags", tags))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter: Tags Reason:"
                + " Topic already exists with different tags");
  }

  @Test
  void whatWasRefusedLeavesNothingBehind() throws Exception {
    scene.refusal("CreateTopic", "Name", "orders", "Attributes", Map.of("Colour", "red"));

    assertThat(scene.call("ListTopics").structures("Topics")).isEmpty();
  }

  @Test
  void aDeletedTopicIsGone() throws Exception {
    var topic = scene.topic("orders");

    scene.call("DeleteTopic", "TopicArn", topic);

    assertThat(scene.refusal("GetTopicAttributes", "TopicArn", topic))
        .isEqualTo("404 NotFound: Topic does not exist");
  }

  @Test
  void deletingATopicAgainDoesNothing() throws Exception {
    var topic = scene.topic("orders");
    scene.call("DeleteTopic", "TopicArn", topic);

    assertThat(scene.call("DeleteTopic", "TopicArn", topic).members()).isEmpty();
  }

  @Test
  void aTopicMadeAgainIsEmpty() throws Exception {
    var topic = scene.topic("orders", "DisplayName", "Orders");
    var subscription = scene.subscribe(topic, "q");
    scene.call("DeleteTopic", "TopicArn", topic);
    scene.topic("orders");

    scene.publish(topic, "hello");

    assertThat(scene.letters("q")).isEmpty();
    assertThat(scene.refusal("GetSubscriptionAttributes", "SubscriptionArn", subscription))
        .isEqualTo("404 NotFound: Subscription does not exist");
    assertThat(scene.topicAttributes(topic)).containsEntry("DisplayName", "");
  }

  @Test
  void aTopicOfAnotherRegionIsRefused() throws Exception {
    var topic = scene.topic("orders");

    assertThat(scene.refusalIn(Scene.ELSEWHERE, "GetTopicAttributes", "TopicArn", topic))
        .isEqualTo("400 InvalidParameter: Invalid parameter: TopicArn");
    assertThat(scene.refusalIn(Scene.ELSEWHERE, "DeleteTopic", "TopicArn", topic))
        .isEqualTo("400 InvalidParameter: Invalid parameter: TopicArn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders", "", "arn", "arn:aws:sns:eu-west-1:orders"})
  void whatIsNoArnIsRefused(String arn) {
    assertThat(scene.refusal("GetTopicAttributes", "TopicArn", arn))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter: TopicArn Reason:"
                + " An ARN must have at least 6 elements, not "
                + arn.split(":", -1).length);
  }

  @Test
  void theArnOfAQueueIsNoTopic() {
    assertThat(scene.refusal("GetTopicAttributes", "TopicArn", Scene.queue("q").toString()))
        .isEqualTo("400 InvalidParameter: Invalid parameter: TopicArn");
  }
}
