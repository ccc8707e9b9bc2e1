package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardQueueTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final MessageScene scene = new MessageScene();
  private final Queue queue = scene.queue("q", MessageScene.standard());

  @Test
  void aMessageIsSentReceivedAndDeleted() throws Exception {
    var sent = scene.send("q", "hello");

    var message = scene.receive("q").getFirst();
    assertThat(message.text("Body")).contains("hello");
    assertThat(message.text("MessageId")).isEqualTo(sent.text("MessageId"));
    assertThat(message.text("MD5OfBody")).isEqualTo(sent.text("MD5OfMessageBody"));
    assertThat(queue.messages().inFlight()).isEqualTo(1);
    scene.delete("q", message);
    assertThat(queue.messages().inFlight()).isZero();
    assertThat(scene.memory.used()).isZero();
  }

  @Test
  void aMessageThatIsNotDeletedComesBackAndIsCounted() throws Exception {
    scene.send("q", "hello");
    assertThat(scene.bodies("q")).containsExactly("hello");

    scene.advance(MessageScene.VISIBILITY.minusMillis(1));
    assertThat(scene.bodies("q")).isEmpty();
    scene.advance(Duration.ofMillis(1));
    var again = scene.receive("q", "AttributeNames", List.of("All")).getFirst();
    assertThat(MessageScene.attribute(again, "ApproximateReceiveCount")).isEqualTo("2");
  }

  @Test
  void aReceiveGetsOneMessageUnlessItWantsMore() throws Exception {
    for (var i = 0; i < 12; i++) {
      scene.send("q", "m" + i);
    }

    assertThat(scene.receive("q")).hasSize(1);
    assertThat(scene.receiveMany("q")).hasSize(10);
    assertThat(scene.receiveMany("q")).hasSize(1);
    assertThat(scene.receiveMany("q")).isEmpty();
  }

  @Test
  void theOneThatHasBeenVisibleForTheLongestTimeIsNext() throws Exception {
    scene.send("q", "a");
    scene.send("q", "b");
    var first = scene.receive("q").getFirst();

    scene.changeVisibility("q", first, 0);

    assertThat(scene.bodies("q")).containsExactly("b", "a");
  }

  @Test
  void aReceiveMayLeaveMessagesVisible() throws Exception {
    scene.send("q", "a");

    assertThat(scene.receive("q", "VisibilityTimeout", 0)).hasSize(1);
    assertThat(scene.receive("q", "VisibilityTimeout", 0)).hasSize(1);
    assertThat(queue.messages().visible()).isEqualTo(1);
  }

  @Test
  void aReceiveMayHideMessagesForAnotherTime() throws Exception {
    scene.send("q", "a");
    scene.receive("q", "VisibilityTimeout", 60);

    scene.advance(MINUTE.minusMillis(1));
    assertThat(queue.messages().visible()).isZero();
    scene.advance(Duration.ofMillis(1));
    assertThat(queue.messages().visible()).isEqualTo(1);
  }

  @Test
  void aMessageWaitsForItsDelay() throws Exception {
    scene.send("q", "a", "DelaySeconds", 60);
    assertThat(queue.messages().delayed()).isEqualTo(1);

    scene.advance(MINUTE.minusMillis(1));
    assertThat(scene.bodies("q")).isEmpty();
    scene.advance(Duration.ofMillis(1));
    assertThat(queue.messages().delayed()).isZero();
    assertThat(scene.bodies("q")).containsExactly("a");
  }

  @Test
  void theDelayOfTheQueueCountsUnlessTheMessageHasOne() throws Exception {
    scene.queue("late", MessageScene.delayed(MessageScene.standard(), MINUTE));

    scene.send("late", "with the queue's");
    scene.send("late", "at once", "DelaySeconds", 0);

    assertThat(scene.bodies("late")).containsExactly("at once");
    scene.advance(MINUTE);
    assertThat(scene.bodies("late")).contains("with the queue's");
  }

  @Test
  void anotherDelayOfTheQueueIsForMessagesThatComeLater() throws Exception {
    var late = scene.queue("late", MessageScene.delayed(MessageScene.standard(), MINUTE));
    scene.send("late", "a");

    scene.change(late, MessageScene.standard());

    assertThat(late.messages().delayed()).isEqualTo(1);
    scene.send("late", "b");
    assertThat(late.messages().delayed()).isEqualTo(1);
  }

  @Test
  void aMessageIsKeptForTheRetentionOfTheQueue() throws Exception {
    scene.send("q", "a");

    scene.advance(Duration.ofDays(4).minusMillis(1));
    assertThat(queue.messages().visible()).isEqualTo(1);
    scene.advance(Duration.ofMillis(1));
    assertThat(queue.messages().visible()).isZero();
    assertThat(scene.memory.used()).isZero();
  }

  @Test
  void aMessageInFlightIsNotKeptLonger() throws Exception {
    var brief = scene.queue("brief", MessageScene.retained(MessageScene.standard(), MINUTE));
    scene.send("brief", "a");
    scene.receive("brief", "VisibilityTimeout", 600);

    scene.advance(MINUTE);

    assertThat(brief.messages().inFlight()).isZero();
    assertThat(scene.memory.used()).isZero();
  }

  @Test
  void anotherRetentionIsForMessagesThatAreThereToo() throws Exception {
    scene.send("q", "old");
    scene.advance(MINUTE);
    scene.send("q", "new");

    scene.change(queue, MessageScene.retained(MessageScene.standard(), MINUTE));

    assertThat(scene.bodies("q")).containsExactly("new");
    scene.advance(MINUTE);
    assertThat(scene.memory.used()).isZero();
  }

  @Test
  void purgingForgetsMessagesInAllStates() throws Exception {
    scene.send("q", "in flight");
    var received = scene.receive("q").getFirst();
    scene.send("q", "visible");
    scene.send("q", "delayed", "DelaySeconds", 60);

    queue.messages().purge();

    assertThat(queue.messages().visible()).isZero();
    assertThat(queue.messages().delayed()).isZero();
    assertThat(queue.messages().inFlight()).isZero();
    assertThat(scene.memory.used()).isZero();
    scene.delete("q", received);
    scene.advance(MINUTE);
    assertThat(scene.bodies("q")).isEmpty();
  }

  @Test
  void aGroupMeansNothingToAStandardQueueButIsKept() throws Exception {
    scene.send("q", "a", "MessageGroupId", "g");

    var message = scene.receive("q", "AttributeNames", List.of("All")).getFirst();

    assertThat(MessageScene.attribute(message, "MessageGroupId")).isEqualTo("g");
    assertThat(MessageScene.attribute(message, "SequenceNumber")).isNull();
  }
}
