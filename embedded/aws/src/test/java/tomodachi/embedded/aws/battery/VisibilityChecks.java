package tomodachi.embedded.aws.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.APPROXIMATE_FIRST_RECEIVE_TIMESTAMP;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.VISIBILITY_TIMEOUT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageNotInflightException;
import software.amazon.awssdk.services.sqs.model.ReceiptHandleIsInvalidException;

/// Messages that somebody works on, and what happens when nobody deletes them.
abstract class VisibilityChecks extends ServerChecks {

  @Test
  void aReceivedMessageIsHidden() {
    var queue = queue();
    send(queue, "x");

    take(queue);

    isEmpty(queue);
  }

  @Test
  void aMessageComesBack() {
    var queue = queue(VISIBILITY_TIMEOUT, 1);
    send(queue, "x");
    var first = take(queue);

    var second = take(queue);

    assertThat(second.messageId()).isEqualTo(first.messageId());
    assertThat(receiveCount(second)).isEqualTo(2);
    assertThat(second.receiptHandle()).isNotEqualTo(first.receiptHandle());
    assertThat(second.attributes().get(APPROXIMATE_FIRST_RECEIVE_TIMESTAMP))
        .isEqualTo(first.attributes().get(APPROXIMATE_FIRST_RECEIVE_TIMESTAMP));
  }

  @Test
  void aDeletedMessageDoesNotComeBack() {
    var queue = queue(VISIBILITY_TIMEOUT, 1);
    send(queue, "x");
    delete(queue, take(queue));

    send(queue, "mark");
    var mark = take(queue);

    assertThat(mark.body()).isEqualTo("mark");
    assertThat(take(queue).body()).isEqualTo("mark");
  }

  @Test
  void aReceiveMayHaveATimeoutOfItsOwn() {
    var queue = queue();
    send(queue, "x");

    receiveFor(queue, 1);

    assertThat(receiveCount(take(queue))).isEqualTo(2);
  }

  @Test
  void aTimeoutOfZeroHidesNothing() {
    var queue = queue();
    send(queue, "x");

    receiveFor(queue, 0);

    assertThat(receiveCount(take(queue))).isEqualTo(2);
  }

  @Test
  void zeroGivesAMessageBackAtOnce() {
    var queue = queue();
    send(queue, "x");

    changeVisibility(queue, take(queue), 0);

    assertThat(receiveCount(take(queue))).isEqualTo(2);
  }

  @Test
  void aTimeoutIsShortened() {
    var queue = queue();
    send(queue, "x");

    changeVisibility(queue, take(queue), 1);

    isEmpty(queue);
    assertThat(receiveCount(take(queue))).isEqualTo(2);
  }

  @Test
  void aTimeoutIsExtended() {
    var queue = queue(VISIBILITY_TIMEOUT, 1);
    send(queue, "long");
    changeVisibility(queue, take(queue), 60);
    send(queue, "short");
    take(queue);

    assertThat(take(queue).body()).isEqualTo("short");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 43_201})
  void aTimeoutIsUpTo12Hours(int seconds) {
    var queue = queue();
    send(queue, "x");
    var message = take(queue);

    Refusal.of(() -> changeVisibility(queue, message, seconds))
        .isBadRequest("InvalidParameterValue");
  }

  @Test
  @FauxqsDiffers(
      by = "saying that its message isn't in flight",
      documentation = "SQS API Reference, ChangeMessageVisibility, errors: ReceiptHandleIsInvalid")
  void aReceiptThatIsNoneIsRefused() {
    var queue = queue();

    Refusal.of(() ->
            sqs.changeMessageVisibility(
                r -> r.queueUrl(queue).receiptHandle("no receipt").visibilityTimeout(1)))
        .is(ReceiptHandleIsInvalidException.class, 400);
  }

  @Test
  @FauxqsDiffers(
      by = "deleting nothing without a word",
      documentation = "SQS API Reference, DeleteMessage, errors: ReceiptHandleIsInvalid")
  void nothingIsDeletedByAReceiptThatIsNone() {
    var queue = queue();

    Refusal.of(() -> sqs.deleteMessage(r -> r.queueUrl(queue).receiptHandle("no receipt")))
        .is(ReceiptHandleIsInvalidException.class, 400);
  }

  @Test
  void deletingTwiceIsNoMistake() {
    var queue = queue();
    send(queue, "x");
    var message = take(queue);

    delete(queue, message);
    delete(queue, message);

    isEmpty(queue);
  }

  @Test
  void aMessageThatIsBackIsNotInFlight() {
    var queue = queue();
    send(queue, "x");
    var message = take(queue);
    changeVisibility(queue, message, 0);

    Refusal.of(() -> changeVisibility(queue, message, 10))
        .is(MessageNotInflightException.class, 400);
  }

  @Test
  @FauxqsDiffers(
      by = "keeping it",
      documentation =
          "SQS Developer Guide, Amazon SQS visibility timeout; DeleteMessage deletes a message of"
              + " a standard queue also after its timeout")
  void aMessageThatIsBackIsDeletedByItsReceipt() {
    var queue = queue();
    send(queue, "x");
    var message = take(queue);
    changeVisibility(queue, message, 0);

    delete(queue, message);

    isEmpty(queue);
  }

  @Test
  void noMoreComeThanAskedFor() {
    var queue = queue();
    send(queue, "a", "b", "c");

    assertThat(receive(queue, 2)).hasSize(2);
    assertThat(receive(queue, 2)).hasSize(1);
    assertThat(receive(queue, 2)).isEmpty();
  }

  @Test
  void oneComesWhereNoNumberIsGiven() {
    var queue = queue();
    send(queue, "a", "b");

    assertThat(sqs.receiveMessage(r -> r.queueUrl(queue)).messages()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 11, -1})
  void aNumberOutOfRangeIsRefused(int number) {
    var queue = queue();

    Refusal.of(() -> receive(queue, number)).isBadRequest("InvalidParameterValue");
  }

  private List<Message> receive(String queue, int number) {
    return sqs.receiveMessage(r -> r.queueUrl(queue).maxNumberOfMessages(number)).messages();
  }

  private void receiveFor(String queue, int seconds) {
    var received = sqs.receiveMessage(r -> r.queueUrl(queue).visibilityTimeout(seconds));
    assertThat(received.messages()).hasSize(1);
  }
}
