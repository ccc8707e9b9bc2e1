package tomodachi.embedded.aws.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.MESSAGE_DEDUPLICATION_ID;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.CONTENT_BASED_DEDUPLICATION;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.DEDUPLICATION_SCOPE;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.FIFO_THROUGHPUT_LIMIT;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/// What FIFO queues take twice only once.
abstract class DeduplicationChecks extends ServerChecks {

  @Test
  void theSameIdIsTakenOnce() {
    var queue = fifoQueue();

    var first = send(queue, "g", "d", "one");
    var second = send(queue, "g", "d", "two");

    assertThat(second.messageId()).isEqualTo(first.messageId());
    assertThat(second.sequenceNumber()).isEqualTo(first.sequenceNumber());
    assertThat(texts(queue, 1)).containsExactly("one");
  }

  @Test
  void theSameIdIsTakenOnceAlsoAfterItsDeletion() {
    var queue = fifoQueue();
    send(queue, "g", "d", "one");
    delete(queue, take(queue));

    send(queue, "g", "d", "two");

    isEmpty(queue);
  }

  @Test
  void theSameIdIsTakenOnceInAllGroups() {
    var queue = fifoQueue();

    send(queue, "g", "d", "one");
    send(queue, "h", "d", "two");

    assertThat(texts(queue, 1)).containsExactly("one");
  }

  @Test
  @FauxqsDiffers(
      by = "having one scope for all groups",
      documentation = "SQS API Reference, CreateQueue, DeduplicationScope")
  void theSameIdIsTakenOncePerGroupWhereThatIsTheScope() {
    var queue =
        fifoQueue(
            Map.of(
                DEDUPLICATION_SCOPE, "messageGroup", FIFO_THROUGHPUT_LIMIT, "perMessageGroupId"));

    send(queue, "g", "d", "one");
    send(queue, "h", "d", "two");
    send(queue, "g", "d", "three");

    assertThat(texts(look(queue))).containsExactlyInAnyOrder("one", "two");
  }

  @Test
  void theSameBodyIsTakenTwiceWithTwoIds() {
    var queue = fifoQueue(Map.of(CONTENT_BASED_DEDUPLICATION, "true"));

    send(queue, "g", "d", "same");
    send(queue, "g", "e", "same");

    assertThat(inOrder(queue, 2)).containsExactly("same", "same");
  }

  @Test
  void theSameBodyIsTakenOnceWhereTheQueueSaysSo() {
    var queue = fifoQueue(Map.of(CONTENT_BASED_DEDUPLICATION, "true"));

    sqs.sendMessage(r -> r.queueUrl(queue).messageBody("same").messageGroupId("g"));
    sqs.sendMessage(r ->
        r.queueUrl(queue)
            .messageBody("same")
            .messageGroupId("g")
            .messageAttributes(Map.of("a", Attributes.text("other"))));
    sqs.sendMessage(r -> r.queueUrl(queue).messageBody("other").messageGroupId("g"));

    assertThat(inOrder(queue, 2)).containsExactly("same", "other");
  }

  @Test
  void theIdOfABodyIsItsSha256() {
    var queue = fifoQueue(Map.of(CONTENT_BASED_DEDUPLICATION, "true"));

    sqs.sendMessage(r -> r.queueUrl(queue).messageBody("hello").messageGroupId("g"));

    assertThat(take(queue).attributes())
        .containsEntry(
            MESSAGE_DEDUPLICATION_ID,
            "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
  }

  @Test
  void aMessageNeedsAnIdWhereItsBodyIsNone() {
    var queue = fifoQueue();

    var refusal =
        Refusal.of(
            () -> sqs.sendMessage(r -> r.queueUrl(queue).messageBody("x").messageGroupId("g")));

    refusal.isBadRequest("InvalidParameterValue");
    assertThat(refusal.message())
        .startsWith(
            "The queue should either have ContentBasedDeduplication enabled or"
                + " MessageDeduplicationId provided explicitly");
  }

  @Test
  void aBatchMayHoldADuplicate() {
    var queue = fifoQueue();
    var first = BatchesChecks.entry("a", "one").toBuilder();
    var second = BatchesChecks.entry("b", "two").toBuilder();

    var sent =
        sqs.sendMessageBatch(r ->
            r.queueUrl(queue)
                .entries(
                    first.messageGroupId("g").messageDeduplicationId("d").build(),
                    second.messageGroupId("g").messageDeduplicationId("d").build()));

    assertThat(sent.successful()).hasSize(2);
    assertThat(texts(queue, 1)).containsExactly("one");
  }

  private SendMessageResponse send(String queue, String group, String id, String text) {
    return sqs.sendMessage(
        r -> r.queueUrl(queue).messageBody(text).messageGroupId(group).messageDeduplicationId(id));
  }
}
