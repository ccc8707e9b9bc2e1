package tomodachi.embedded.aws.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.MESSAGE_DEDUPLICATION_ID;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.MESSAGE_GROUP_ID;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishResponse;

/// FIFO topics and the FIFO queues that are subscribed to them.
abstract class FifoTopicsChecks extends ServerChecks {

  private static final Map<String, String> RAW = Map.of("RawMessageDelivery", "true");

  @Test
  void orderAndGroupsArriveInTheQueue() {
    var topic = fifoTopic(Map.of());
    var queue = raw(topic);

    publish(topic, "g", "1", "a");
    publish(topic, "g", "2", "b");
    publish(topic, "g", "3", "c");

    assertThat(inOrder(queue, 3)).containsExactly("a", "b", "c");
  }

  @Test
  void groupAndIdArriveInTheQueue() {
    var topic = fifoTopic(Map.of());
    var queue = raw(topic);

    publish(topic, "g", "1", "a");

    assertThat(take(queue).attributes())
        .containsEntry(MESSAGE_GROUP_ID, "g")
        .containsEntry(MESSAGE_DEDUPLICATION_ID, "1");
  }

  @Test
  void theSameIdIsDeliveredOnce() {
    var topic = fifoTopic(Map.of());
    var queue = raw(topic);

    publish(topic, "g", "same", "a");
    publish(topic, "g", "same", "b");
    publish(topic, "g", "other", "c");

    assertThat(inOrder(queue, 2)).containsExactly("a", "c");
  }

  @Test
  void theSameMessageIsDeliveredOnceWhereTheTopicSaysSo() {
    var topic = fifoTopic(Map.of("ContentBasedDeduplication", "true"));
    var queue = raw(topic);

    sns.publish(r -> r.topicArn(topic).message("same").messageGroupId("g"));
    sns.publish(r -> r.topicArn(topic).message("same").messageGroupId("g"));
    sns.publish(r -> r.topicArn(topic).message("other").messageGroupId("g"));

    assertThat(inOrder(queue, 2)).containsExactly("same", "other");
  }

  @Test
  @FauxqsDiffers(
      by = "leaving it out",
      documentation = "SNS API Reference, Publish, SequenceNumber")
  void publishingGivesASequenceNumber() {
    var topic = fifoTopic(Map.of());

    assertThat(publish(topic, "g", "1", "a").sequenceNumber())
        .isLessThan(publish(topic, "g", "2", "b").sequenceNumber());
  }

  @Test
  void aMessageNeedsAGroup() {
    var topic = fifoTopic(Map.of());

    Refusal.of(() -> sns.publish(r -> r.topicArn(topic).message("x").messageDeduplicationId("d")))
        .is(InvalidParameterException.class, 400);
  }

  @Test
  void aMessageNeedsAnId() {
    var topic = fifoTopic(Map.of());

    Refusal.of(() -> sns.publish(r -> r.topicArn(topic).message("x").messageGroupId("g")))
        .is(InvalidParameterException.class, 400);
  }

  @Test
  void aBatchKeepsItsOrder() {
    var topic = fifoTopic(Map.of());
    var queue = raw(topic);

    sns.publishBatch(r ->
        r.topicArn(topic)
            .publishBatchRequestEntries(entry("1", "a"), entry("2", "b"), entry("3", "c")));

    assertThat(inOrder(queue, 3)).containsExactly("a", "b", "c");
  }

  @Test
  @FauxqsDiffers(
      by = "subscribing it",
      documentation = "SNS API Reference, Subscribe, errors: InvalidParameter")
  void aFifoQueueIsNotSubscribedToAStandardTopic() {
    var topic = topic();
    var queue = fifoQueue();

    Refusal.of(() -> subscribe(topic, queue)).is(InvalidParameterException.class, 400);
  }

  private static PublishBatchRequestEntry entry(String id, String text) {
    return PublishBatchRequestEntry.builder()
        .id(id)
        .message(text)
        .messageGroupId("g")
        .messageDeduplicationId(id)
        .build();
  }

  private String raw(String topic) {
    var queue = fifoQueue();
    subscribe(topic, queue, RAW);
    return queue;
  }

  private PublishResponse publish(String topic, String group, String id, String text) {
    return sns.publish(
        r -> r.topicArn(topic).message(text).messageGroupId(group).messageDeduplicationId(id));
  }
}
