package tomodachi.embedded.aws.internal.sns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishingTest {

  private static final String TOO_LONG =
      "400 InvalidParameter: Invalid parameter: Message too long";

  private final Scene scene = new Scene();

  @Test
  void aMessageIsInAllQueuesWhenItsPublisherIsAnswered() throws Exception {
    var topic = scene.topic("orders");
    scene.subscribe(topic, "a");
    scene.subscribe(topic, "b");

    scene.publish(topic, "hello");

    assertThat(scene.letters("a")).hasSize(1);
    assertThat(scene.letters("b")).hasSize(1);
  }

  @Test
  void aStandardTopicAnswersWithAnIdOnly() throws Exception {
    assertThat(scene.publish(scene.topic("orders"), "hello").members())
        .containsOnly(Map.entry("MessageId", "00000000-0000-0000-0000-000000000001"));
  }

  @Test
  void whatWasPublishedBeforeSubscribingIsMissed() throws Exception {
    var topic = scene.topic("orders");
    scene.publish(topic, "early");

    scene.subscribe(topic, "q", "RawMessageDelivery", "true");
    scene.publish(topic, "late");

    assertThat(scene.bodies("q")).containsExactly("late");
  }

  @Test
  void aTopicCanBeATarget() throws Exception {
    var topic = scene.topic("orders");
    scene.subscribe(topic, "q", "RawMessageDelivery", "true");

    scene.call("Publish", "TargetArn", topic, "Message", "hello");

    assertThat(scene.bodies("q")).containsExactly("hello");
  }

  @Test
  void aMobileEndpointIsNoTarget() {
    var target = "arn:aws:sns:eu-west-1:000000000000:endpoint/GCM/app/1";

    assertThat(scene.refusal("Publish", "TargetArn", target, "Message", "hello"))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter: TargetArn Reason:"
                + " No endpoint found for the target arn specified");
  }

  @Test
  void aPhoneIsNoTarget() {
    assertThat(scene.refusal("Publish", "PhoneNumber", "+4612345", "Message", "hello"))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter: PhoneNumber Reason:"
                + " This server delivers to SQS only, not by sms");
  }

  @Test
  void thereMustBeATarget() {
    assertThat(scene.refusal("Publish", "Message", "hello"))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter: TopicArn or TargetArn Reason:"
                + " no value for required parameter");
  }

  @Test
  void theTopicMustBeThere() {
    assertThat(scene.publishRefusal("arn:aws:sns:eu-west-1:000000000000:none", "hello"))
        .isEqualTo("404 NotFound: Topic does not exist");
    assertThat(scene.publishRefusal("arn:aws:sns:us-east-1:000000000000:none", "hello"))
        .isEqualTo("400 InvalidParameter: Invalid parameter: TopicArn");
  }

  @Test
  void aMessageMustBeThere() throws Exception {
    var topic = scene.topic("orders");

    assertThat(scene.publishRefusal(topic, ""))
        .isEqualTo("400 InvalidParameter: Invalid parameter: Empty message");
    assertThat(scene.refusal("Publish", "TopicArn", topic))
        .isEqualTo(
            "400 ValidationError: 1 validation error detected: Value null at 'message' failed to"
                + " satisfy constraint: Member must not be null");
  }

  @Test
  void aMessageHas256KibibytesAtMost() throws Exception {
    var topic = scene.topic("orders");

    assertThat(scene.publish(topic, "a".repeat(262_144)).has("MessageId")).isTrue();
    assertThat(scene.publishRefusal(topic, "a".repeat(262_145))).isEqualTo(TOO_LONG);
  }

  @Test
  void bytesAreCountedNotCharacters() throws Exception {
    assertThat(scene.publishRefusal(scene.topic("orders"), "\u00e5".repeat(131_073)))
        .isEqualTo(TOO_LONG);
  }

  @Test
  void attributesCountToo() throws Exception {
    var attributes = Map.of("a", Scene.structure("DataType", "String", "StringValue", "b"));

    assertThat(
            scene.publishRefusal(
                scene.topic("orders"), "a".repeat(262_140), "MessageAttributes", attributes))
        .isEqualTo(TOO_LONG);
  }

  @Test
  void aTopicCanTakeLongerMessages() throws Exception {
    var topic = scene.topic("orders", "MaximumMessageSize", "1048576");

    assertThat(scene.publish(topic, "a".repeat(1_048_576)).has("MessageId")).isTrue();
    assertThat(scene.publishRefusal(topic, "a".repeat(1_048_577))).isEqualTo(TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two\nlines", "a\tb"})
  void aSubjectIsOneLine(String subject) throws Exception {
    assertThat(scene.publishRefusal(scene.topic("orders"), "hello", "Subject", subject))
        .isEqualTo("400 InvalidParameter: Invalid parameter: Subject");
  }

  @Test
  void aSubjectHas100CharactersAtMost() throws Exception {
    var topic = scene.topic("orders");

    assertThat(scene.publish(topic, "hello", "Subject", "s".repeat(100)).has("MessageId")).isTrue();
    assertThat(scene.publishRefusal(topic, "hello", "Subject", "s".repeat(101)))
        .isEqualTo("400 InvalidParameter: Invalid parameter: Subject");
  }

  @Test
  void queuesGetTheMessageForQueues() throws Exception {
    var topic = scene.topic("orders");
    scene.subscribe(topic, "q", "RawMessageDelivery", "true");

    scene.publish(topic, "{\"default\":\"all\",\"sqs\":\"queues\"}", "MessageStructure", "json");

    assertThat(scene.bodies("q")).containsExactly("queues");
  }

  @Test
  void queuesGetTheDefaultMessageWithoutOneForThem() throws Exception {
    var topic = scene.topic("orders");
    scene.subscribe(topic, "q", "RawMessageDelivery", "true");

    scene.publish(topic, "{\"default\":\"all\",\"sqs\":1}", "MessageStructure", "json");

    assertThat(scene.bodies("q")).containsExactly("all");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"sqs\":\"queues\"}", "{\"default\":1}"})
  void aStructuredMessageHasADefault(String message) throws Exception {
    assertThat(scene.publishRefusal(scene.topic("orders"), message, "MessageStructure", "json"))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter:"
                + " Message Structure - No default entry in JSON message body");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "[]", "{\"default\":"})
  void aStructuredMessageIsAJsonObject(String message) throws Exception {
    assertThat(scene.publishRefusal(scene.topic("orders"), message, "MessageStructure", "json"))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter:"
                + " Message Structure - JSON message body failed to parse");
  }

  @Test
  void thereIsOneStructureOnly() throws Exception {
    assertThat(scene.publishRefusal(scene.topic("orders"), "hello", "MessageStructure", "xml"))
        .isEqualTo("400 InvalidParameter: Invalid parameter: MessageStructure");
  }

  @Test
  void whatASubscriptionDoesNotWantIsNotDelivered() throws Exception {
    var topic = scene.topic("orders");
    scene.subscribe(topic, "q", "FilterPolicy", "{\"colour\":[\"red\"]}");

    scene.publish(topic, "hello");

    assertThat(scene.letters("q")).isEmpty();
  }

  @Test
  void aGroupOfAStandardTopicReachesItsQueues() throws Exception {
    var topic = scene.topic("orders");
    scene.subscribe(topic, "q");

    scene.publish(topic, "hello", "MessageGroupId", "tenant-1");

    assertThat(scene.letters("q").getFirst().groupId()).isEqualTo("tenant-1");
    assertThat(scene.letters("q").getFirst().deduplicationId()).isNull();
  }

  @Test
  void aStandardTopicTellsNoDuplicates() throws Exception {
    assertThat(scene.publishRefusal(scene.topic("orders"), "hello", "MessageDeduplicationId", "1"))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter: MessageDeduplicationId Reason: The request"
                + " includes MessageDeduplicationId parameter that is not valid for this topic"
                + " type");
  }
}
