package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tomodachi.embedded.aws.internal.api.Structure;

class VisibilityTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final MessageScene scene = new MessageScene();
  private final Queue queue = scene.queue("q", MessageScene.standard());

  @Test
  void aMessageCanBeHiddenLonger() throws Exception {
    var message = received();
    scene.advance(SECOND);

    scene.changeVisibility("q", message, 60);

    scene.advance(Duration.ofSeconds(59));
    assertThat(queue.messages().inFlight()).isEqualTo(1);
    scene.advance(SECOND);
    assertThat(queue.messages().visible()).isEqualTo(1);
  }

  @Test
  void aMessageCanBeGivenBackAtOnce() throws Exception {
    var message = received();

    scene.changeVisibility("q", message, 0);

    assertThat(queue.messages().visible()).isEqualTo(1);
    assertThat(queue.messages().inFlight()).isZero();
  }

  @Test
  void theNextReceiveHidesItForTheQueuesTimeAgain() throws Exception {
    var message = received();
    scene.changeVisibility("q", message, 1);
    scene.advance(SECOND);
    scene.receive("q");

    scene.advance(SECOND);

    assertThat(queue.messages().inFlight()).isEqualTo(1);
  }

  @Test
  void noMessageIsHiddenForMoreThanTwelveHours() throws Exception {
    var message = received();
    scene.changeVisibility("q", message, 43_200);
    scene.advance(SECOND);

    var error = MessageScene.errorOf(() -> scene.changeVisibility("q", message, 43_200));

    assertThat(error.queryCode()).isEqualTo("InvalidParameterValue");
    assertThat(error)
        .hasMessage(
            "Value 43200 for parameter VisibilityTimeout is invalid. Reason: Total"
                + " VisibilityTimeout for the message is beyond the limit [43200 seconds].");
    scene.changeVisibility("q", message, 43_199);
  }

  @Test
  void theTimeHasARange() throws Exception {
    var message = received();

    for (var seconds : new int[] {-1, 43_201}) {
      assertThat(MessageScene.errorOf(() -> scene.changeVisibility("q", message, seconds)))
          .hasMessage(
              "Value %d for parameter VisibilityTimeout is invalid. Reason: VisibilityTimeout must be an integer between 0 and 43200."
                  .formatted(seconds));
    }
  }

  @Test
  void theTimeHasToBeThere() throws Exception {
    var message = received();

    var error =
        MessageScene.errorOf(() ->
            scene.call(
                "ChangeMessageVisibility", "q", "ReceiptHandle", MessageScene.handleOf(message)));

    assertThat(error.code()).isEqualTo("MissingRequiredParameterException");
    assertThat(error.queryCode()).isEqualTo("MissingParameter");
    assertThat(error).hasMessage("The request must contain the parameter VisibilityTimeout.");
  }

  @Test
  void aMessageThatIsVisibleIsNotInFlight() throws Exception {
    var message = received();
    scene.advance(MessageScene.VISIBILITY);

    var error = MessageScene.errorOf(() -> scene.changeVisibility("q", message, 10));

    assertThat(error.code()).isEqualTo("MessageNotInflight");
    assertThat(error.queryCode()).isEqualTo("AWS.SimpleQueueService.MessageNotInflight");
    assertThat(error).hasMessage("The specified message isn't in flight.");
  }

  @Test
  void aMessageThatIsDeletedDoesNotExist() throws Exception {
    var message = received();
    scene.delete("q", message);

    assertThat(MessageScene.errorOf(() -> scene.changeVisibility("q", message, 10)))
        .hasMessage(
            "Value %s for parameter ReceiptHandle is invalid. Reason: Message does not exist or is not available for visibility timeout change."
                .formatted(MessageScene.handleOf(message)));
  }

  @Test
  void anOlderHandleStillChangesAMessageInFlight() throws Exception {
    var first = received();
    scene.changeVisibility("q", first, 0);
    scene.receive("q");

    scene.changeVisibility("q", first, 0);

    assertThat(queue.messages().visible()).isEqualTo(1);
  }

  @Test
  void aHandleHasToBeOne() {
    var error =
        MessageScene.errorOf(() ->
            scene.changeVisibility("q", new Structure().set("ReceiptHandle", "no handle"), 10));

    assertThat(error.code()).isEqualTo("ReceiptHandleIsInvalid");
    assertThat(error)
        .hasMessage("The input receipt handle \"no handle\" is not a valid receipt handle.");
  }

  private Structure received() throws Exception {
    scene.send("q", "a");
    return scene.receive("q").getFirst();
  }
}
