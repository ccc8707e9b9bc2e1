package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Structure;
import tomodachi.embedded.aws.internal.sqs.QueueSettings.Fifo;

class BatchTest {

  private static final String[] OPERATIONS = {
    "SendMessageBatch", "DeleteMessageBatch", "ChangeMessageVisibilityBatch"
  };

  private final MessageScene scene = new MessageScene();
  private final Queue queue = scene.queue("q", MessageScene.standard());

  @Test
  void severalMessagesAreSentHiddenAndDeleted() throws Exception {
    var sent = call("SendMessageBatch", message("a", "1"), message("b", "2"));
    assertThat(ids(sent, "Successful")).containsExactly("a", "b");
    assertThat(sent.value("Failed")).isEqualTo(List.of());

    var received = scene.receiveMany("q");
    var hidden =
        call(
            "ChangeMessageVisibilityBatch",
            entry("a", received.getFirst()).set("VisibilityTimeout", 0L),
            entry("b", received.getLast()).set("VisibilityTimeout", 60L));
    assertThat(ids(hidden, "Successful")).containsExactly("a", "b");
    assertThat(queue.messages().visible()).isEqualTo(1);

    var deleted =
        call("DeleteMessageBatch", entry("a", received.getFirst()), entry("b", received.getLast()));
    assertThat(ids(deleted, "Successful")).containsExactly("a", "b");
    assertThat(scene.memory.used()).isZero();
  }

  @Test
  void aMessageSentInABatchIsAnsweredLikeOneSentAlone() throws Exception {
    var alone = scene.send("q", "hello");

    var inBatch =
        call("SendMessageBatch", message("a", "hello")).structures("Successful").getFirst();

    assertThat(inBatch.text("MD5OfMessageBody")).isEqualTo(alone.text("MD5OfMessageBody"));
    assertThat(inBatch.text("MessageId")).isPresent();
  }

  @Test
  void whatIsWrongWithOneDoesNotHinderTheOthers() throws Exception {
    var sent = call("SendMessageBatch", message("a", "good"), message("b", "\u0001"));

    assertThat(ids(sent, "Successful")).containsExactly("a");
    var failed = sent.structures("Failed").getFirst();
    assertThat(failed.text("Id")).contains("b");
    assertThat(failed.text("Code")).contains("InvalidMessageContents");
    assertThat(failed.flag("SenderFault")).isTrue();
    assertThat(failed.text("Message").orElseThrow()).startsWith("Invalid binary character '#x1'");
    assertThat(scene.bodies("q")).containsExactly("good");
  }

  @Test
  void codesAreThoseOfTheQueryProtocol() throws Exception {
    scene.send("q", "a");
    var message = scene.receive("q").getFirst();
    scene.delete("q", message);

    var changed =
        call(
            "ChangeMessageVisibilityBatch",
            entry("gone", message).set("VisibilityTimeout", 1L),
            entry("late", message).set("VisibilityTimeout", 43_201L),
            entry("without", message));

    assertThat(changed.structures("Failed"))
        .extracting(failure -> failure.text("Code").orElseThrow())
        .containsExactly("InvalidParameterValue", "InvalidParameterValue", "MissingParameter");
  }

  @Test
  void aHandleThatIsNoneFailsAlone() throws Exception {
    var deleted =
        call("DeleteMessageBatch", new Structure().set("Id", "a").set("ReceiptHandle", "x"));

    assertThat(deleted.structures("Failed").getFirst().text("Code"))
        .contains("ReceiptHandleIsInvalid");
  }

  @ParameterizedTest
  @CsvSource({
    "SendMessageBatch,SendMessageBatchRequestEntry",
    "DeleteMessageBatch,DeleteMessageBatchRequestEntry",
    "ChangeMessageVisibilityBatch,ChangeMessageVisibilityBatchRequestEntry"
  })
  void aBatchHasEntries(String operation, String kind) {
    var error = MessageScene.errorOf(() -> call(operation));

    assertThat(error.code()).isEqualTo("EmptyBatchRequest");
    assertThat(error.queryCode()).isEqualTo("AWS.SimpleQueueService.EmptyBatchRequest");
    assertThat(error).hasMessage("There should be at least one %s in the request.".formatted(kind));
  }

  @Test
  void aBatchHasTenEntriesAtMost() {
    var entries =
        IntStream.range(0, 11).mapToObj(i -> message("id" + i, "m")).toArray(Structure[]::new);

    for (var operation : OPERATIONS) {
      var error = MessageScene.errorOf(() -> call(operation, entries));
      assertThat(error.queryCode())
          .isEqualTo("AWS.SimpleQueueService.TooManyEntriesInBatchRequest");
      assertThat(error)
          .hasMessage("Maximum number of entries per request are 10. You have sent 11.");
    }
  }

  @Test
  void idsAreDistinct() {
    for (var operation : OPERATIONS) {
      var error = MessageScene.errorOf(() -> call(operation, message("a", "1"), message("a", "2")));
      assertThat(error.queryCode()).isEqualTo("AWS.SimpleQueueService.BatchEntryIdsNotDistinct");
      assertThat(error).hasMessage("Id a repeated.");
    }
    assertThat(queue.messages().visible()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a.b", "ä", "a:b"})
  void idsHaveASyntax(String id) {
    for (var operation : OPERATIONS) {
      var error = MessageScene.errorOf(() -> call(operation, message(id, "1")));
      assertThat(error.queryCode()).isEqualTo("AWS.SimpleQueueService.InvalidBatchEntryId");
      assertThat(error)
          .hasMessage(
              "A batch entry id can only contain alphanumeric characters, hyphens and underscores."
                  + " It can be at most 80 letters long.");
    }
  }

  @Test
  void idsHaveALength() throws Exception {
    assertThat(ids(call("SendMessageBatch", message("x".repeat(80), "a")), "Successful"))
        .hasSize(1);
    assertThat(
            MessageScene.errorOf(() -> call("SendMessageBatch", message("x".repeat(81), "a")))
                .code())
        .isEqualTo("InvalidBatchEntryId");
  }

  @Test
  void allMessagesTogetherMayBeAsLongAsOne() throws Exception {
    var half = 512 * 1024;
    call("SendMessageBatch", message("a", "x".repeat(half)), message("b", "x".repeat(half)));

    var error =
        MessageScene.errorOf(() ->
            call(
                "SendMessageBatch",
                message("a", "x".repeat(half)),
                message("b", "x".repeat(half + 1))));

    assertThat(error.queryCode()).isEqualTo("AWS.SimpleQueueService.BatchRequestTooLong");
    assertThat(error)
        .hasMessage(
            "Batch requests cannot be longer than 1048576 bytes. You have sent 1048577 bytes.");
    assertThat(queue.messages().visible()).isEqualTo(2);
  }

  @Test
  void messagesOfABatchKeepTheirOrderInAFifoQueue() throws Exception {
    scene.queue("q.fifo", MessageScene.fifo());
    var entries = new ArrayList<Structure>();
    for (var i = 0; i < 10; i++) {
      entries.add(message("id" + i, "m" + i).set("MessageGroupId", "g"));
    }

    scene.call("SendMessageBatch", "q.fifo", "Entries", entries);

    assertThat(scene.bodies("q.fifo"))
        .containsExactly("m0", "m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9");
  }

  @Test
  void aMessageWithoutItsGroupSpoilsItsBatch() {
    var fifo = scene.queue("q.fifo", MessageScene.fifo());
    var entries = List.of(message("a", "1").set("MessageGroupId", "g"), message("b", "2"));

    var error =
        MessageScene.errorOf(() -> scene.call("SendMessageBatch", "q.fifo", "Entries", entries));

    assertThat(error.queryCode()).isEqualTo("MissingParameter");
    assertThat(error).hasMessage("The request must contain the parameter MessageGroupId.");
    assertThat(fifo.messages().visible()).isZero();
  }

  @Test
  void aMessageWithoutItsDeduplicationIdSpoilsItsBatch() {
    var fifo = scene.queue("q.fifo", MessageScene.fifo(new Fifo(false, false)));
    var entries =
        List.of(
            message("a", "1").set("MessageGroupId", "g").set("MessageDeduplicationId", "1"),
            message("b", "2").set("MessageGroupId", "g"));

    var error =
        MessageScene.errorOf(() -> scene.call("SendMessageBatch", "q.fifo", "Entries", entries));

    assertThat(error.queryCode()).isEqualTo("InvalidParameterValue");
    assertThat(error)
        .hasMessage(
            "The queue should either have ContentBasedDeduplication enabled or"
                + " MessageDeduplicationId provided explicitly");
    assertThat(fifo.messages().visible()).isZero();
  }

  private Structure call(String operation, Structure... entries) throws ApiError {
    return scene.call(operation, "q", "Entries", List.of(entries));
  }

  private static Structure message(String id, String body) {
    return new Structure().set("Id", id).set("MessageBody", body);
  }

  private static Structure entry(String id, Structure message) {
    return new Structure().set("Id", id).set("ReceiptHandle", MessageScene.handleOf(message));
  }

  private static List<String> ids(Structure output, String member) {
    return output.structures(member).stream().map(one -> one.text("Id").orElseThrow()).toList();
  }
}
