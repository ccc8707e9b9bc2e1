package tomodachi.embedded.aws.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import tools.jackson.databind.JsonNode;

/// Messages from a topic to its queues.
abstract class PublishingChecks extends ServerChecks {

  private static final Map<String, String> RAW = Map.of("RawMessageDelivery", "true");

  @Test
  void aQueueGetsANotification() {
    var topic = topic();
    var queue = queue();
    var subscription = subscribe(topic, queue);

    var id = sns.publish(r -> r.topicArn(topic).message("hello")).messageId();

    var body = notification(queue);
    assertThat(body.path("Type").asString()).isEqualTo("Notification");
    assertThat(body.path("MessageId").asString()).isEqualTo(id);
    assertThat(body.path("TopicArn").asString()).isEqualTo(topic);
    assertThat(body.path("Message").asString()).isEqualTo("hello");
    assertThat(Instant.parse(body.path("Timestamp").asString()))
        .isBetween(Instant.now().minus(Duration.ofHours(1)), Instant.now().plusSeconds(2));
    assertThat(body.path("UnsubscribeURL").asString()).contains(subscription);
    assertThat(body.propertyNames()).contains("SignatureVersion", "Signature", "SigningCertURL");
  }

  @Test
  @FauxqsDiffers(
      by = "writing null and an empty object",
      documentation =
          "SNS Developer Guide, Parsing message formats, HTTP/HTTPS notification JSON format")
  void whatAMessageHasNotIsLeftOut() {
    var topic = topic();
    var queue = queue();
    subscribe(topic, queue);

    sns.publish(r -> r.topicArn(topic).message("hello"));

    assertThat(notification(queue).propertyNames()).doesNotContain("Subject", "MessageAttributes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ö € 𝄞 日本語", "<a b=\"1\">&amp;</a>", "{\"json\":[1]}", "a\nb\tc", "a+b%20c"})
  void aMessageComesAsItWas(String message) {
    var topic = topic();
    var queue = queue();
    var raw = queue();
    subscribe(topic, queue);
    subscribe(topic, raw, RAW);

    sns.publish(r -> r.topicArn(topic).message(message));

    assertThat(notification(queue).path("Message").asString()).isEqualTo(message);
    assertThat(take(raw).body()).isEqualTo(message);
  }

  @Test
  void everySubscriberGetsAMessage() {
    var topic = topic();
    var one = queue();
    var two = queue();
    subscribe(topic, one);
    subscribe(topic, two);

    sns.publish(r -> r.topicArn(topic).message("x"));

    assertThat(notification(one).path("MessageId")).isEqualTo(notification(two).path("MessageId"));
  }

  @Test
  void aMessageWithoutSubscribersIsPublished() {
    var topic = topic();

    assertThat(sns.publish(r -> r.topicArn(topic).message("x")).messageId()).isNotEmpty();
  }

  @Test
  void aMissingQueueDisturbsNobody() {
    var topic = topic();
    var gone = queue();
    var queue = queue();
    subscribe(topic, gone);
    subscribe(topic, queue);
    sqs.deleteQueue(r -> r.queueUrl(gone));

    sns.publish(r -> r.topicArn(topic).message("x"));

    assertThat(notification(queue).path("Message").asString()).isEqualTo("x");
  }

  @Test
  void aSubjectArrives() {
    var topic = topic();
    var queue = queue();
    subscribe(topic, queue);

    sns.publish(r -> r.topicArn(topic).message("x").subject("About"));

    assertThat(notification(queue).path("Subject").asString()).isEqualTo("About");
  }

  @Test
  void attributesAreInTheNotification() {
    var topic = topic();
    var queue = queue();
    subscribe(topic, queue);

    sns.publish(r ->
        r.topicArn(topic)
            .message("x")
            .messageAttributes(
                Map.of(
                    "text", Attributes.ofTopic("String", "ö"),
                    "number", Attributes.ofTopic("Number", "1.5"),
                    "list", Attributes.ofTopic("String.Array", "[\"a\",true]"),
                    "bytes", Attributes.bytesOfTopic((byte) 0, (byte) -1))));

    var taken = take(queue);
    assertThat(Json.of(taken.body()).path("MessageAttributes"))
        .isEqualTo(
            Json.of(
                """
                {"text":{"Type":"String","Value":"ö"},
                 "number":{"Type":"Number","Value":"1.5"},
                 "list":{"Type":"String.Array","Value":"[\\"a\\",true]"},
                 "bytes":{"Type":"Binary","Value":"AP8="}}\
                """));
    assertThat(taken.messageAttributes()).isEmpty();
  }

  @Test
  void aRawMessageIsTheMessageWithItsAttributes() {
    var topic = topic();
    var queue = queue();
    subscribe(topic, queue, RAW);

    sns.publish(r ->
        r.topicArn(topic)
            .message("hello")
            .subject("lost")
            .messageAttributes(
                Map.of(
                    "text", Attributes.ofTopic("String", "ö"),
                    "number", Attributes.ofTopic("Number", "1.5"),
                    "bytes", Attributes.bytesOfTopic((byte) 0, (byte) -1))));

    var taken = take(queue);
    assertThat(taken.body()).isEqualTo("hello");
    assertThat(taken.messageAttributes())
        .isEqualTo(
            Map.of(
                "text", Attributes.text("ö"),
                "number", Attributes.number("1.5"),
                "bytes", Attributes.bytes("Binary", (byte) 0, (byte) -1)));
  }

  @Test
  void rawDeliveryIsSetLater() {
    var topic = topic();
    var queue = queue();
    var subscription = subscribe(topic, queue);

    sns.setSubscriptionAttributes(r ->
        r.subscriptionArn(subscription).attributeName("RawMessageDelivery").attributeValue("true"));
    sns.publish(r -> r.topicArn(topic).message("x"));

    assertThat(take(queue).body()).isEqualTo("x");
  }

  @Test
  @FauxqsDiffers(
      by = "delivering the whole structure",
      documentation = "SNS API Reference, Publish, MessageStructure")
  void aStructureHasAMessageForEachProtocol() {
    var topic = topic();
    var queue = queue();
    subscribe(topic, queue);

    sns.publish(r ->
        r.topicArn(topic)
            .messageStructure("json")
            .message("{\"default\":\"for all\",\"sqs\":\"for queues\"}"));
    sns.publish(
        r -> r.topicArn(topic).messageStructure("json").message("{\"default\":\"for all\"}"));

    assertThat(take(queue, 2))
        .extracting(message -> Json.of(message.body()).path("Message").asString())
        .containsExactlyInAnyOrder("for queues", "for all");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "[]", "{\"sqs\":\"no default\"}"})
  @FauxqsDiffers(
      by = "delivering it",
      documentation = "SNS API Reference, Publish, MessageStructure: a key default is required")
  void aStructureHasADefault(String message) {
    var topic = topic();

    Refusal.of(() -> sns.publish(r -> r.topicArn(topic).messageStructure("json").message(message)))
        .is(InvalidParameterException.class, 400);
  }

  @Test
  void anEmptyMessageIsRefused() {
    var topic = topic();

    Refusal.of(() -> sns.publish(r -> r.topicArn(topic).message("")))
        .is(InvalidParameterException.class, 400);
  }

  @Test
  void aMessageMayHave256Kilobytes() {
    var topic = topic();
    var queue = queue();
    subscribe(topic, queue, RAW);
    var message = "x".repeat(262_144);

    sns.publish(r -> r.topicArn(topic).message(message));

    assertThat(take(queue).body()).isEqualTo(message);
  }

  @Test
  void aLongerMessageIsRefused() {
    var topic = topic();

    Refusal.of(() -> sns.publish(r -> r.topicArn(topic).message("x".repeat(262_145))))
        .is(InvalidParameterException.class, 400);
  }

  @Test
  @FauxqsDiffers(by = "taking it", documentation = "SNS API Reference, Publish, Subject")
  void aLongSubjectIsRefused() {
    var topic = topic();

    Refusal.of(() -> sns.publish(r -> r.topicArn(topic).message("x").subject("s".repeat(101))))
        .is(InvalidParameterException.class, 400);
  }

  @Test
  @FauxqsDiffers(
      by = "losing the message",
      documentation = "SNS Developer Guide, Amazon SNS dead-letter queues")
  void whatCannotBeDeliveredGoesToTheDeadLetterQueue() {
    var topic = topic();
    var gone = queue();
    var dead = queue();
    subscribe(
        topic,
        gone,
        Map.of("RedrivePolicy", "{\"deadLetterTargetArn\":\"%s\"}".formatted(arn(dead))));
    sqs.deleteQueue(r -> r.queueUrl(gone));

    sns.publish(r -> r.topicArn(topic).message("x"));

    assertThat(texts(look(dead)))
        .singleElement()
        .satisfies(body -> assertThat(Json.of(body).path("Message").asString()).isEqualTo("x"));
  }

  private JsonNode notification(String queue) {
    return Json.of(take(queue).body());
  }
}
