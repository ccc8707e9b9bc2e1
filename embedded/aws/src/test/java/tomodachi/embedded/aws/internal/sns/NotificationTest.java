package tomodachi.embedded.aws.internal.sns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tomodachi.embedded.aws.internal.api.Structure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NotificationTest {

  private final Scene scene = new Scene();

  @Test
  void aMessageHasTheEnvelopeOfSns() throws Exception {
    var topic = scene.topic("orders");
    scene.subscribe(topic, "q");
    Map<String, Structure> attributes = new LinkedHashMap<>();
    attributes.put("kind", Scene.structure("DataType", "String", "StringValue", "new"));
    attributes.put("bytes", Scene.structure("DataType", "Binary", "BinaryValue", new byte[] {2}));

    scene.publish(topic, "hello", "Subject", "Greeting", "MessageAttributes", attributes);

    assertThat(body())
        .isEqualTo(
            """
            {
              "Type" : "Notification",
              "MessageId" : "00000000-0000-0000-0000-000000000002",
              "TopicArn" : "arn:aws:sns:eu-west-1:000000000000:orders",
              "Subject" : "Greeting",
              "Message" : "hello",
              "Timestamp" : "2026-01-01T00:00:00.000Z",
              "SignatureVersion" : "1",
              "Signature" : "%s",
              "SigningCertURL" : "http://127.0.0.1:9732/SimpleNotificationService-%s.pem",
              "UnsubscribeURL" : "http://127.0.0.1:9732/?Action=Unsubscribe&%s",
              "MessageAttributes" : {
                "kind" : {"Type":"String","Value":"new"},
                "bytes" : {"Type":"Binary","Value":"Ag=="}
              }
            }\
            """
                .formatted(
                    "A".repeat(342) + "==",
                    "0".repeat(32),
                    "SubscriptionArn=arn:aws:sns:eu-west-1:000000000000:orders"
                        + ":00000000-0000-0000-0000-000000000001"));
  }

  @Test
  void whatAMessageDoesNotHaveIsLeftOut() throws Exception {
    var topic = scene.topic("orders");
    scene.subscribe(topic, "q");

    scene.publish(topic, "hello");

    assertThat(envelope().propertyNames())
        .containsExactly(
            "Type",
            "MessageId",
            "TopicArn",
            "Message",
            "Timestamp",
            "SignatureVersion",
            "Signature",
            "SigningCertURL",
            "UnsubscribeURL");
  }

  @Test
  void aMessageOfAFifoTopicHasANumberAndNoSignature() throws Exception {
    var topic = scene.fifoTopic("orders.fifo", "ContentBasedDeduplication", "true");
    scene.subscribe(topic, "q");

    scene.publish(topic, "hello", "MessageGroupId", "g");

    assertThat(envelope().propertyNames())
        .containsExactly(
            "Type",
            "MessageId",
            "SequenceNumber",
            "TopicArn",
            "Message",
            "Timestamp",
            "UnsubscribeURL");
  }

  @Test
  void itsTimestampIsPlanTime() throws Exception {
    var topic = scene.topic("orders");
    scene.subscribe(topic, "q");
    scene.time.advance(Duration.ofHours(25).plusMillis(7));

    scene.publish(topic, "hello");

    assertThat(envelope().path("Timestamp").asString()).isEqualTo("2026-01-02T01:00:00.007Z");
  }

  @Test
  void itsSignatureHasTheVersionOfItsTopic() throws Exception {
    var topic = scene.topic("orders", "SignatureVersion", "2");
    scene.subscribe(topic, "q");

    scene.publish(topic, "hello");

    assertThat(envelope().path("SignatureVersion").asString()).isEqualTo("2");
  }

  @Test
  void everyTextSurvivesIt() throws Exception {
    var topic = scene.topic("orders");
    scene.subscribe(topic, "q");
    var text = "\"quoted\" \\ / line\nend \u0001 \u00e5\u00a7 \ud83d\ude00 %s";

    scene.publish(topic, text);

    assertThat(envelope().path("Message").asString()).isEqualTo(text);
  }

  @Test
  void aQueueGetsNoAttributesBesideIt() throws Exception {
    var topic = scene.topic("orders");
    scene.subscribe(topic, "q");
    var attributes = Map.of("a", Scene.structure("DataType", "String", "StringValue", "b"));

    scene.publish(topic, "hello", "MessageAttributes", attributes);

    assertThat(scene.letters("q").getFirst().attributes()).isEmpty();
  }

  private String body() {
    return scene.bodies("q").getFirst();
  }

  private JsonNode envelope() {
    return JsonMapper.shared().readTree(body());
  }
}
