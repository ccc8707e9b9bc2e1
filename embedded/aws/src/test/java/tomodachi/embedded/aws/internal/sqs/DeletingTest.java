package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tomodachi.embedded.aws.internal.api.Structure;

class DeletingTest {

  private final MessageScene scene = new MessageScene();
  private final Queue queue = scene.queue("q", MessageScene.standard());
  private final Queue fifo = scene.queue("q.fifo", MessageScene.fifo());

  @Test
  void deletingTwiceIsNoError() throws Exception {
    scene.send("q", "a");
    var message = scene.receive("q").getFirst();

    scene.delete("q", message);
    scene.delete("q", message);

    assertThat(scene.memory.used()).isZero();
  }

  @Test
  void aMessageThatIsVisibleAgainIsDeletedByItsLastHandle() throws Exception {
    scene.send("q", "a");
    var message = scene.receive("q").getFirst();
    scene.advance(MessageScene.VISIBILITY);

    scene.delete("q", message);

    assertThat(queue.messages().visible()).isZero();
    assertThat(scene.bodies("q")).isEmpty();
  }

  @Test
  void aMessageThatWasReceivedAgainIsNotDeletedByAnOlderHandle() throws Exception {
    scene.send("q", "a");
    var first = scene.receive("q").getFirst();
    scene.advance(MessageScene.VISIBILITY);
    var second = scene.receive("q").getFirst();

    scene.delete("q", first);
    assertThat(queue.messages().inFlight()).isEqualTo(1);
    scene.delete("q", second);
    assertThat(queue.messages().inFlight()).isZero();
  }

  @Test
  void aFifoQueueRefusesTheHandleOfAMessageThatIsVisibleAgain() throws Exception {
    scene.sendTo("q.fifo", "g", "a");
    var message = scene.receive("q.fifo").getFirst();
    scene.advance(MessageScene.VISIBILITY);

    var error = MessageScene.errorOf(() -> scene.delete("q.fifo", message));

    assertThat(error.queryCode()).isEqualTo("InvalidParameterValue");
    assertThat(error)
        .hasMessage(
            "Value %s for parameter ReceiptHandle is invalid. Reason: The receipt handle has expired."
                .formatted(MessageScene.handleOf(message)));
    assertThat(fifo.messages().visible()).isEqualTo(1);
  }

  @Test
  void aFifoQueueRefusesTheHandleOfAnEarlierReceive() throws Exception {
    scene.sendTo("q.fifo", "g", "a");
    var first = scene.receive("q.fifo").getFirst();
    scene.advance(MessageScene.VISIBILITY);
    var second = scene.receive("q.fifo").getFirst();

    assertThat(MessageScene.errorOf(() -> scene.delete("q.fifo", first)))
        .hasMessageEndingWith("The receipt handle has expired.");
    scene.delete("q.fifo", second);
    scene.delete("q.fifo", second);
    assertThat(fifo.messages().inFlight()).isZero();
  }

  @Test
  void aHandleIsOfOneQueueOnly() throws Exception {
    scene.queue("other", MessageScene.standard());
    scene.send("q", "a");
    var message = scene.receive("q").getFirst();

    var error = MessageScene.errorOf(() -> scene.delete("other", message));

    assertThat(error.code()).isEqualTo("ReceiptHandleIsInvalid");
    assertThat(error.status()).isEqualTo(400);
    assertThat(error)
        .hasMessage(
            "The input receipt handle \"%s\" is not a valid receipt handle."
                .formatted(MessageScene.handleOf(message)));
  }

  @Test
  void aHandleHasToBeThereAndToBeOne() {
    assertThat(MessageScene.errorOf(() -> scene.call("DeleteMessage", "q")))
        .hasMessage("The request must contain the parameter ReceiptHandle.");
    assertThat(
            MessageScene.errorOf(
                () -> scene.delete("q", new Structure().set("ReceiptHandle", "garbage"))))
        .hasMessage("The input receipt handle \"garbage\" is not a valid receipt handle.");
  }

  @Test
  void theQueueHasToBeThere() {
    var error =
        MessageScene.errorOf(() -> scene.call("DeleteMessage", "none", "ReceiptHandle", "x"));

    assertThat(error.code()).isEqualTo("QueueDoesNotExist");
  }
}
