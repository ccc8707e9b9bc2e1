package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PollsTest {

  private final MessageScene scene = new MessageScene();
  private final Queue queue = scene.queue("q", MessageScene.standard());

  @Test
  void whoeverWaitsGetsAMessageAsSoonAsItIsSent() throws Exception {
    var poll = scene.poll("q");
    assertThat(poll.isAnswered()).isFalse();

    scene.send("q", "a");

    assertThat(poll.bodies()).containsExactly("a");
    assertThat(queue.messages().waiting()).isZero();
  }

  @Test
  void whoeverCameFirstIsServedFirst() throws Exception {
    var first = scene.poll("q", "MaxNumberOfMessages", 10);
    var second = scene.poll("q");

    scene.send("q", "a");
    assertThat(second.isAnswered()).isFalse();
    scene.send("q", "b");

    assertThat(first.bodies()).containsExactly("a");
    assertThat(second.bodies()).containsExactly("b");
  }

  @Test
  void nobodyWaitsWhoCanHaveAMessage() throws Exception {
    scene.send("q", "a");

    assertThat(scene.poll("q").bodies()).containsExactly("a");
  }

  @Test
  void theEndOfADelayIsNoticed() throws Exception {
    var poll = scene.poll("q");
    scene.send("q", "a", "DelaySeconds", 60);

    scene.advance(Duration.ofSeconds(60).minusMillis(1));
    assertThat(poll.isAnswered()).isFalse();
    scene.advance(Duration.ofMillis(1));
    assertThat(poll.bodies()).containsExactly("a");
  }

  @Test
  void theEndOfVisibilityIsNoticed() throws Exception {
    scene.send("q", "a");
    scene.receive("q");
    var poll = scene.poll("q");

    scene.advance(MessageScene.VISIBILITY);

    assertThat(poll.bodies()).containsExactly("a");
  }

  @Test
  void aMessageThatIsGivenBackIsNoticed() throws Exception {
    scene.send("q", "a");
    var message = scene.receive("q").getFirst();
    var poll = scene.poll("q");

    scene.changeVisibility("q", message, 0);

    assertThat(poll.bodies()).containsExactly("a");
  }

  @Test
  void aGroupThatBecomesFreeIsNoticed() throws Exception {
    scene.queue("q.fifo", MessageScene.fifo());
    scene.sendTo("q.fifo", "g", "1");
    scene.sendTo("q.fifo", "g", "2");
    var first = scene.receive("q.fifo").getFirst();
    var poll = scene.poll("q.fifo");
    assertThat(poll.isAnswered()).isFalse();

    scene.delete("q.fifo", first);

    assertThat(poll.bodies()).containsExactly("2");
  }

  @Test
  void whoeverIsGoneGetsNothing() throws Exception {
    var gone = scene.poll("q");
    var waiting = scene.poll("q");

    gone.leave();
    scene.send("q", "a");

    assertThat(gone.isAnswered()).isFalse();
    assertThat(waiting.bodies()).containsExactly("a");
  }

  @Test
  void goingAfterTheAnswerChangesNothing() throws Exception {
    var poll = scene.poll("q");
    scene.send("q", "a");

    poll.leave();

    assertThat(queue.messages().inFlight()).isEqualTo(1);
  }

  @Test
  void waitingEndsWithoutMessages() throws Exception {
    var poll = scene.poll("q", "WaitTimeSeconds", 1);

    await().atMost(Duration.ofSeconds(20)).until(poll::isAnswered);

    assertThat(poll.output().has("Messages")).isFalse();
    assertThat(queue.messages().waiting()).isZero();
  }

  @Test
  void waitingTakesRealTime() throws Exception {
    var poll = scene.poll("q", "WaitTimeSeconds", 20);

    scene.advance(Duration.ofHours(1));

    assertThat(poll.isAnswered()).isFalse();
  }

  @Test
  void theQueueSaysHowLongUnlessTheClientDoes() throws Exception {
    var standard = MessageScene.standard();
    var patient =
        new QueueSettings(
            standard.visibilityTimeout(),
            standard.delay(),
            standard.retention(),
            Duration.ofSeconds(20),
            standard.maximumMessageSize(),
            standard.redrive(),
            standard.fifo());
    var messages = scene.queue("patient", patient).messages();

    scene.call("ReceiveMessage", "patient", "WaitTimeSeconds", 0);
    assertThat(messages.waiting()).isZero();
    scene.pollAsTheQueueSays("patient");
    assertThat(messages.waiting()).isEqualTo(1);
  }

  @Test
  void whenTheQueueIsDeletedAllAreToldSo() throws Exception {
    var polls = new ArrayList<CollectedAnswer>();
    for (var i = 0; i < 3; i++) {
      polls.add(scene.poll("q"));
    }

    queue.messages().close();

    assertThat(polls)
        .allSatisfy(poll ->
            assertThat(poll.error()).isNotNull().hasMessage("The specified queue does not exist."));
  }

  @Test
  void waitingForWhatIsInFlightCostsNoAlarmPerMessage() throws Exception {
    for (var i = 0; i < 100; i++) {
      scene.send("q", "m" + i, "DelaySeconds", 60);
    }
    var polls = new ArrayList<CollectedAnswer>();
    for (var i = 0; i < 10; i++) {
      polls.add(scene.poll("q", "MaxNumberOfMessages", 10));
    }

    scene.advance(Duration.ofMinutes(1));

    assertThat(polls).allSatisfy(poll -> assertThat(poll.bodies()).isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 21})
  void theTimeHasARange(int seconds) {
    assertThat(MessageScene.errorOf(() -> scene.receive("q", "WaitTimeSeconds", seconds)))
        .hasMessage(
            "Value %d for parameter WaitTimeSeconds is invalid. Reason: Must be >= 0 and <= 20, if provided."
                .formatted(seconds));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 11})
  void theNumberHasARange(int number) {
    assertThat(MessageScene.errorOf(() -> scene.receive("q", "MaxNumberOfMessages", number)))
        .hasMessage(
            "Value %d for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10, if provided."
                .formatted(number));
  }

  @Test
  void aReceiverOfEachMessageIsOneOnly() throws Exception {
    var polls = List.of(scene.poll("q"), scene.poll("q"), scene.poll("q"));

    scene.send("q", "a");

    assertThat(polls).filteredOn(CollectedAnswer::isAnswered).hasSize(1);
  }
}
