package tomodachi.embedded.aws.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.MESSAGE_DEDUPLICATION_ID;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.MESSAGE_GROUP_ID;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.SEQUENCE_NUMBER;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.VISIBILITY_TIMEOUT;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/// The order of FIFO queues.
abstract class FifoQueuesChecks extends ServerChecks {

  @Test
  void messagesComeInTheOrderOfTheirSending() {
    var queue = fifoQueue();
    var texts = numbered("m", 8);

    sendTo(queue, "g", texts.toArray(String[]::new));

    assertThat(inOrder(queue, 8)).containsExactlyElementsOf(texts);
  }

  @Test
  void aMessageKnowsItsGroupAndPlace() {
    var queue = fifoQueue();
    var sent =
        sqs.sendMessage(r ->
            r.queueUrl(queue).messageBody("x").messageGroupId("g").messageDeduplicationId("d"));

    assertThat(take(queue).attributes())
        .containsEntry(MESSAGE_GROUP_ID, "g")
        .containsEntry(MESSAGE_DEDUPLICATION_ID, "d")
        .containsEntry(SEQUENCE_NUMBER, sent.sequenceNumber());
  }

  @Test
  void sequenceNumbersGrow() {
    var queue = fifoQueue();

    var numbers =
        Stream.of("a", "b", "a")
            .map(group ->
                sqs.sendMessage(r ->
                        r.queueUrl(queue)
                            .messageBody("x")
                            .messageGroupId(group)
                            .messageDeduplicationId(UUID.randomUUID().toString()))
                    .sequenceNumber())
            .map(BigInteger::new)
            .toList();

    assertThat(numbers).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void sequenceNumbersHaveTwentyDigits() {
    var queue = fifoQueue();
    sendTo(queue, "a", "1");

    assertThat(take(queue).attributes().get(SEQUENCE_NUMBER)).hasSize(20).containsOnlyDigits();
  }

  @Test
  void aGroupWaitsWhileOneOfItIsInFlight() {
    var queue = fifoQueue();
    sendTo(queue, "g", "a", "b");

    assertThat(texts(one(queue))).containsExactly("a");
    isEmpty(queue);
  }

  @Test
  void aGroupGoesOnOnceItsFirstIsDeleted() {
    var queue = fifoQueue();
    sendTo(queue, "g", "a", "b");

    delete(queue, one(queue).getFirst());

    assertThat(texts(queue, 1)).containsExactly("b");
  }

  @Test
  void anotherGroupGoesOnMeanwhile() {
    var queue = fifoQueue();
    sendTo(queue, "one", "a", "b");
    sendTo(queue, "two", "c");

    assertThat(texts(one(queue))).containsExactly("a");
    assertThat(texts(look(queue))).containsExactly("c");
  }

  @Test
  void whatIsGivenBackComesFirst() {
    var queue = fifoQueue();
    sendTo(queue, "g", "a", "b");

    changeVisibility(queue, one(queue).getFirst(), 0);

    assertThat(inOrder(queue, 2)).containsExactly("a", "b");
  }

  @Test
  void whatTimesOutComesFirst() {
    var queue = fifoQueue(Map.of(VISIBILITY_TIMEOUT, "1"));
    sendTo(queue, "g", "a", "b");
    one(queue);

    assertThat(inOrder(queue, 2)).containsExactly("a", "b");
  }

  @Test
  @FauxqsDiffers(
      by = "giving one of a group at a time",
      documentation =
          "SQS Developer Guide, FIFO queue delivery logic: as many of a group as possible")
  void severalOfAGroupComeAtOnceAndBlockIt() {
    var queue = fifoQueue();
    sendTo(queue, "g", numbered("m", 12).toArray(String[]::new));
    var ten = look(queue);
    assertThat(texts(ten)).containsExactlyElementsOf(numbered("m", 12).subList(0, 10));

    isEmpty(queue);
    ten.forEach(message -> delete(queue, message));

    assertThat(texts(queue, 2)).containsExactly("m10", "m11");
  }

  @Test
  void aBatchKeepsItsOrder() {
    var queue = fifoQueue();
    var entries = IntStream.range(0, 10).mapToObj(i -> entry("id" + i, "m" + i).build()).toList();

    var sent = sqs.sendMessageBatch(r -> r.queueUrl(queue).entries(entries));

    assertThat(sent.successful())
        .hasSize(10)
        .allSatisfy(one -> assertThat(one.sequenceNumber()).isNotEmpty());
    assertThat(inOrder(queue, 10)).containsExactlyElementsOf(numbered("m", 10));
  }

  @Test
  @FauxqsDiffers(
      by = "refusing that entry only",
      documentation =
          "SQS API Reference, SendMessageBatchRequestEntry, MessageGroupId: required for FIFO"
              + " queues; recorded on AWS: the request fails")
  void anEntryWithoutAGroupSpoilsItsBatch() {
    var queue = fifoQueue();

    var refusal = Refusal.of(() -> sendBatch(queue, entry("bad", "y").messageGroupId(null)));

    refusal.isBadRequest("MissingParameter");
    assertThat(refusal.message())
        .isEqualTo("The request must contain the parameter MessageGroupId.");
    isEmpty(queue);
  }

  @Test
  @FauxqsDiffers(
      by = "refusing that entry only",
      documentation =
          "SQS API Reference, SendMessageBatchRequestEntry, MessageDeduplicationId: the action"
              + " fails without one; recorded on AWS: the request fails")
  void anEntryWithoutADeduplicationIdSpoilsItsBatch() {
    var queue = fifoQueue();

    var refusal =
        Refusal.of(() -> sendBatch(queue, entry("bad", "y").messageDeduplicationId(null)));

    refusal.isBadRequest("InvalidParameterValue");
    assertThat(refusal.message())
        .isEqualTo(
            "The queue should either have ContentBasedDeduplication enabled or"
                + " MessageDeduplicationId provided explicitly");
    isEmpty(queue);
  }

  @Test
  void aMessageNeedsAGroup() {
    var queue = fifoQueue();

    var refusal =
        Refusal.of(() ->
            sqs.sendMessage(r -> r.queueUrl(queue).messageBody("x").messageDeduplicationId("d")));

    refusal.isBadRequest("MissingParameter");
    assertThat(refusal.message())
        .isEqualTo("The request must contain the parameter MessageGroupId.");
  }

  @Test
  void standardQueuesHaveGroupsWithoutOrder() {
    var queue = queue();

    sqs.sendMessage(r -> r.queueUrl(queue).messageBody("a").messageGroupId("g"));
    sqs.sendMessage(r -> r.queueUrl(queue).messageBody("b").messageGroupId("g"));

    assertThat(texts(one(queue))).hasSize(1);
    assertThat(texts(look(queue))).hasSize(1);
  }

  private List<Message> one(String queue) {
    return sqs.receiveMessage(r -> r.queueUrl(queue).maxNumberOfMessages(1)).messages();
  }

  private void sendBatch(String queue, SendMessageBatchRequestEntry.Builder second) {
    sqs.sendMessageBatch(
        r -> r.queueUrl(queue).entries(entry("good", "x").build(), second.build()));
  }

  private static SendMessageBatchRequestEntry.Builder entry(String id, String text) {
    return SendMessageBatchRequestEntry.builder()
        .id(id)
        .messageBody(text)
        .messageGroupId("g")
        .messageDeduplicationId(id);
  }
}
