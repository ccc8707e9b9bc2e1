package tomodachi.embedded.aws.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.model.BatchEntryIdsNotDistinctException;
import software.amazon.awssdk.services.sqs.model.BatchRequestTooLongException;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.EmptyBatchRequestException;
import software.amazon.awssdk.services.sqs.model.InvalidBatchEntryIdException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.TooManyEntriesInBatchRequestException;

/// Several messages with one request.
abstract class BatchesChecks extends ServerChecks {

  @Test
  void tenMessagesAreSentAtOnce() {
    var queue = queue();

    var sent = send(queue, entries(10));

    assertThat(sent.failed()).isEmpty();
    assertThat(sent.successful())
        .extracting(one -> one.id())
        .containsExactlyElementsOf(numbered("id", 10));
    assertThat(texts(queue, 10)).containsExactlyInAnyOrderElementsOf(numbered("text", 10));
  }

  @Test
  void entriesHaveAttributesAndDelays() {
    var queue = queue();

    send(
        queue,
        List.of(
            entry("a", "now").toBuilder()
                .messageAttributes(Map.of("k", Attributes.number("1")))
                .build(),
            entry("b", "later").toBuilder().delaySeconds(60).build()));

    var taken = take(queue);
    assertThat(taken.body()).isEqualTo("now");
    assertThat(taken.messageAttributes()).containsKey("k");
    isEmpty(queue);
  }

  @Test
  void oneEntryFailsAlone() {
    var queue = queue();

    var sent = send(queue, List.of(entry("good", "text"), entry("bad", "\u0000")));

    assertThat(sent.successful()).extracting(one -> one.id()).containsExactly("good");
    var failed = sent.failed().getFirst();
    assertThat(failed.id()).isEqualTo("bad");
    assertThat(shortCode(failed)).isEqualTo("InvalidMessageContents");
    assertThat(failed.senderFault()).isTrue();
    assertThat(failed.message()).isNotEmpty();
    assertThat(texts(queue, 1)).containsExactly("text");
  }

  @Test
  void noEntriesAreRefused() {
    var queue = queue();

    Refusal.of(() -> send(queue, List.of())).is(EmptyBatchRequestException.class, 400);
    Refusal.of(() -> sqs.deleteMessageBatch(r -> r.queueUrl(queue).entries(List.of())))
        .is(EmptyBatchRequestException.class, 400);
  }

  @Test
  void elevenEntriesAreRefused() {
    var queue = queue();

    Refusal.of(() -> send(queue, entries(11))).is(TooManyEntriesInBatchRequestException.class, 400);
    isEmpty(queue);
  }

  @Test
  void entriesMayNotShareAnId() {
    var queue = queue();

    Refusal.of(() -> send(queue, List.of(entry("same", "a"), entry("same", "b"))))
        .is(BatchEntryIdsNotDistinctException.class, 400);
    isEmpty(queue);
  }

  @ParameterizedTest
  @ValueSource(strings = {"with space", "dot.dot", "ü"})
  void anIdIsLettersDigitsAndDashes(String id) {
    var queue = queue();

    Refusal.of(() -> send(queue, List.of(entry(id, "a"))))
        .is(InvalidBatchEntryIdException.class, 400);
  }

  @Test
  @FauxqsDiffers(
      by = "taking it",
      documentation = "SQS API Reference, SendMessageBatchRequestEntry, Id: 80 characters")
  void anIdHasUpTo80Characters() {
    var queue = queue();

    Refusal.of(() -> send(queue, List.of(entry("x".repeat(81), "a"))))
        .is(InvalidBatchEntryIdException.class, 400);
  }

  @Test
  void allEntriesTogetherHaveALimit() {
    var queue = queue();
    var half = "x".repeat(600_000);

    Refusal.of(() -> send(queue, List.of(entry("a", half), entry("b", half))))
        .is(BatchRequestTooLongException.class, 400);
    isEmpty(queue);
  }

  @Test
  void messagesAreDeletedAtOnce() {
    var queue = queue();
    send(queue, entries(3));
    var taken = take(queue, 3);

    var deleted =
        sqs.deleteMessageBatch(r ->
            r.queueUrl(queue)
                .entries(
                    deletion("a", taken.get(0).receiptHandle()),
                    deletion("b", taken.get(1).receiptHandle()),
                    deletion("c", "no receipt")));

    assertThat(deleted.successful()).extracting(one -> one.id()).contains("a", "b");
    assertThat(attribute(queue, APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE)).isEqualTo("1");
  }

  @Test
  @FauxqsDiffers(
      by = "deleting nothing without a word",
      documentation = "SQS API Reference, DeleteMessageBatch, errors: ReceiptHandleIsInvalid")
  void aBadReceiptFailsAlone() {
    var queue = queue();

    var deleted =
        sqs.deleteMessageBatch(r -> r.queueUrl(queue).entries(deletion("c", "no receipt")));

    assertThat(deleted.failed().getFirst().code()).isEqualTo("ReceiptHandleIsInvalid");
    assertThat(deleted.failed().getFirst().senderFault()).isTrue();
  }

  @Test
  void visibilityIsChangedAtOnce() {
    var queue = queue();
    send(queue, entries(2));
    var taken = take(queue, 2);

    var changed =
        sqs.changeMessageVisibilityBatch(r ->
            r.queueUrl(queue)
                .entries(
                    givingBack("a", taken.get(0).receiptHandle()), givingBack("b", "no receipt")));

    assertThat(changed.successful()).extracting(one -> one.id()).containsExactly("a");
    assertThat(changed.failed()).extracting(one -> one.id()).containsExactly("b");
    assertThat(texts(queue, 1)).containsExactly(taken.get(0).body());
  }

  private SendMessageBatchResponse send(String queue, List<SendMessageBatchRequestEntry> entries) {
    return sqs.sendMessageBatch(r -> r.queueUrl(queue).entries(entries));
  }

  private static List<SendMessageBatchRequestEntry> entries(int count) {
    return IntStream.range(0, count).mapToObj(i -> entry("id" + i, "text" + i)).toList();
  }

  static SendMessageBatchRequestEntry entry(String id, String body) {
    return SendMessageBatchRequestEntry.builder().id(id).messageBody(body).build();
  }

  private static DeleteMessageBatchRequestEntry deletion(String id, String receipt) {
    return DeleteMessageBatchRequestEntry.builder().id(id).receiptHandle(receipt).build();
  }

  private static ChangeMessageVisibilityBatchRequestEntry givingBack(String id, String receipt) {
    return ChangeMessageVisibilityBatchRequestEntry.builder()
        .id(id)
        .receiptHandle(receipt)
        .visibilityTimeout(0)
        .build();
  }

  private static String shortCode(BatchResultErrorEntry failed) {
    return failed.code().replace("AWS.SimpleQueueService.", "");
  }
}
