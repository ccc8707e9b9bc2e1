package tomodachi.embedded.aws.internal.sns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tomodachi.embedded.aws.internal.api.Structure;

class DeliveringTest {

  private static final String REDRIVE =
      "{\"deadLetterTargetArn\":\"arn:aws:sqs:eu-west-1:000000000000:dead\"}";

  private final Scene scene = new Scene();
  private final RecordedLines log = new RecordedLines();

  @AfterEach
  void stopListening() {
    log.close();
  }

  @Test
  void aRawMessageComesWithoutEnvelope() throws Exception {
    var topic = scene.topic("orders");
    scene.subscribe(topic, "q", "RawMessageDelivery", "true");

    scene.publish(topic, "hello", "Subject", "lost", "MessageAttributes", attributes(10));

    var letter = scene.letters("q").getFirst();
    assertThat(letter.body()).isEqualTo("hello");
    assertThat(letter.attributes()).hasSize(10);
  }

  @Test
  void aRawMessageWithMoreThan10AttributesIsNotDelivered() throws Exception {
    var topic = scene.topic("orders");
    scene.subscribe(topic, "raw", "RawMessageDelivery", "true");
    scene.subscribe(topic, "enveloped");

    scene.publish(topic, "hello", "MessageAttributes", attributes(11));

    assertThat(scene.letters("raw")).isEmpty();
    assertThat(scene.letters("enveloped")).hasSize(1);
  }

  @Test
  void whatAMissingQueueShouldGetGoesToTheDeadLetterQueue() throws Exception {
    var topic = scene.topic("orders");
    scene.subscribe(topic, "q", "RedrivePolicy", REDRIVE, "RawMessageDelivery", "true");
    scene.queues.remove(Scene.queue("q"));
    scene.queues.add(Scene.queue("dead"));

    scene.publish(topic, "hello", "MessageAttributes", attributes(1));

    var letter = scene.letters("dead").getFirst();
    assertThat(letter.body()).isEqualTo("hello");
    assertThat(letter.attributes()).hasSize(1);
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void whatAQueueRefusesGoesToTheDeadLetterQueueInItsEnvelope() throws Exception {
    var topic = scene.topic("orders");
    scene.subscribe(topic, "q", "RedrivePolicy", REDRIVE);
    scene.queues.fill(Scene.queue("q"));
    scene.queues.add(Scene.queue("dead"));

    scene.publish(topic, "hello");

    assertThat(scene.bodies("dead").getFirst()).contains("\"Message\" : \"hello\"");
  }

  @Test
  void whatAQueueTakesIsNotRedriven() throws Exception {
    var topic = scene.topic("orders");
    scene.subscribe(topic, "q", "RedrivePolicy", REDRIVE);
    scene.queues.add(Scene.queue("dead"));

    scene.publish(topic, "hello");

    assertThat(scene.letters("dead")).isEmpty();
  }

  @Test
  void fifoMessagesKeepTheirOrderInTheDeadLetterQueue() throws Exception {
    var topic = scene.fifoTopic("orders.fifo");
    scene.subscribe(
        topic,
        "q.fifo",
        "RedrivePolicy",
        "{\"deadLetterTargetArn\":\"arn:aws:sqs:eu-west-1:000000000000:dead.fifo\"}");
    scene.queues.remove(Scene.queue("q.fifo"));
    scene.queues.add(Scene.queue("dead.fifo"));

    scene.publish(topic, "hello", "MessageGroupId", "g", "MessageDeduplicationId", "d");

    var letter = scene.letters("dead.fifo").getFirst();
    assertThat(letter.groupId()).isEqualTo("g");
    assertThat(letter.deduplicationId()).isEqualTo("d");
  }

  @Test
  void whatIsLostIsLoggedOncePerSubscription() throws Exception {
    var topic = scene.topic("orders");
    scene.subscribe(topic, "q");
    scene.subscribe(topic, "other", "RedrivePolicy", REDRIVE);
    scene.queues.remove(Scene.queue("q"));
    scene.queues.remove(Scene.queue("other"));

    scene.publish(topic, "hello");
    scene.publish(topic, "again");

    assertThat(log.lines()).containsExactly(lost("q"), lost("other"));
  }

  @Test
  void aQueueThatComesBackGetsWhatFollows() throws Exception {
    var topic = scene.topic("orders");
    scene.subscribe(topic, "q", "RawMessageDelivery", "true");
    scene.queues.remove(Scene.queue("q"));
    scene.publish(topic, "lost");

    scene.queues.add(Scene.queue("q"));
    scene.publish(topic, "found");

    assertThat(scene.bodies("q")).containsExactly("found");
  }

  @Test
  void aLostMessageIsPublishedAllTheSame() throws Exception {
    var topic = scene.topic("orders");
    scene.subscribe(topic, "q");
    scene.queues.remove(Scene.queue("q"));

    assertThat(scene.publish(topic, "hello").has("MessageId")).isTrue();
  }

  private static String lost(String queue) {
    return "WARN a message can't be delivered from a topic to a queue, which is missing or refuses"
        + " it, and is lost; further ones of this subscription aren't logged"
        + " [topic=\"arn:aws:sns:eu-west-1:000000000000:orders\","
        + " queue=\"arn:aws:sqs:eu-west-1:000000000000:%s\"]".formatted(queue);
  }

  private static Map<String, Structure> attributes(int count) {
    var attributes = new LinkedHashMap<String, Structure>();
    for (var i = 0; i < count; i++) {
      attributes.put("a" + i, Scene.structure("DataType", "String", "StringValue", "v"));
    }
    return attributes;
  }
}
