package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FifoOrderTest {

  private final MessageScene scene = new MessageScene();
  private final Queue queue = scene.queue("q.fifo", MessageScene.fifo());

  @Test
  void aReceiveTakesAllItCanOfOneGroupAndThenOthers() throws Exception {
    send("a:1", "b:1", "a:2", "a:3");

    assertThat(scene.bodies("q.fifo")).containsExactly("a:1", "a:2", "a:3", "b:1");
  }

  @Test
  void whileMessagesOfAGroupAreInFlightThoseBehindThemWait() throws Exception {
    send("a:1", "a:2", "a:3", "b:1");
    var first = scene.receive("q.fifo", "MaxNumberOfMessages", 2);

    assertThat(scene.bodies("q.fifo")).containsExactly("b:1");
    scene.delete("q.fifo", first.getFirst());
    assertThat(scene.bodies("q.fifo")).isEmpty();
    scene.delete("q.fifo", first.getLast());
    assertThat(scene.bodies("q.fifo")).containsExactly("a:3");
  }

  @Test
  void aMessageSentMeanwhileWaitsToo() throws Exception {
    send("a:1");
    var first = scene.receive("q.fifo").getFirst();
    send("a:2");

    assertThat(scene.bodies("q.fifo")).isEmpty();
    scene.delete("q.fifo", first);
    assertThat(scene.bodies("q.fifo")).containsExactly("a:2");
  }

  @Test
  void messagesThatComeBackKeepTheirOrder() throws Exception {
    send("a:1", "a:2", "a:3");
    scene.receive("q.fifo", "MaxNumberOfMessages", 2);

    scene.advance(MessageScene.VISIBILITY);

    assertThat(scene.bodies("q.fifo")).containsExactly("a:1", "a:2", "a:3");
  }

  @Test
  void noneOfAGroupIsReceivedWhileOneIsInFlightNotEvenOneBeforeIt() throws Exception {
    send("a:1", "a:2", "a:3", "b:1");
    var batch = scene.receive("q.fifo", "MaxNumberOfMessages", 2);

    scene.changeVisibility("q.fifo", batch.getFirst(), 0);

    assertThat(scene.bodies("q.fifo")).containsExactly("b:1");
    scene.changeVisibility("q.fifo", batch.getLast(), 0);
    assertThat(scene.bodies("q.fifo")).containsExactly("a:1", "a:2", "a:3");
  }

  @Test
  void messagesLeftVisibleAreNextWhenTheirGroupIs() throws Exception {
    send("a:1", "b:1", "b:2", "c:1", "a:2");

    var batch = scene.receive("q.fifo", "MaxNumberOfMessages", 3, "VisibilityTimeout", 0);

    assertThat(MessageScene.bodiesOf(batch)).containsExactly("a:1", "a:2", "b:1");
    assertThat(scene.bodies("q.fifo")).containsExactly("c:1", "a:1", "a:2", "b:1", "b:2");
  }

  @Test
  void groupsTakeTurns() throws Exception {
    send("a:1", "a:2", "b:1", "b:2");

    var first = scene.receive("q.fifo").getFirst();
    scene.delete("q.fifo", first);

    assertThat(scene.bodies("q.fifo")).containsExactly("b:1", "b:2", "a:2");
  }

  @Test
  void aDelayHoldsUpItsGroupAndIsTheQueuesAlone() throws Exception {
    var minute = Duration.ofMinutes(1);
    var late = scene.queue("late.fifo", MessageScene.delayed(MessageScene.fifo(), minute));
    scene.sendTo("late.fifo", "a", "a:1");
    scene.send("late.fifo", "a:2", "MessageGroupId", "a", "DelaySeconds", 0);

    assertThat(scene.bodies("late.fifo")).isEmpty();
    assertThat(late.messages().delayed()).isEqualTo(2);
    scene.advance(minute);
    assertThat(scene.bodies("late.fifo")).containsExactly("a:1", "a:2");
  }

  @Test
  void anotherDelayOfTheQueueIsForMessagesThatAreThereToo() throws Exception {
    var late =
        scene.queue("late.fifo", MessageScene.delayed(MessageScene.fifo(), Duration.ofMinutes(1)));
    scene.sendTo("late.fifo", "a", "a:1");

    scene.change(late, MessageScene.fifo());

    assertThat(scene.bodies("late.fifo")).containsExactly("a:1");
  }

  @Test
  void aMessageThatExpiresMakesWayForTheNext() throws Exception {
    var minute = Duration.ofMinutes(1);
    scene.queue("brief.fifo", MessageScene.retained(MessageScene.fifo(), minute));
    scene.sendTo("brief.fifo", "a", "a:1");
    scene.advance(minute.minusMillis(1));
    scene.receive("brief.fifo");
    scene.sendTo("brief.fifo", "a", "a:2");

    scene.advance(Duration.ofMillis(1));

    assertThat(scene.bodies("brief.fifo")).containsExactly("a:2");
  }

  @Test
  void sequenceNumbersHaveTwentyDigitsAndAscend() throws Exception {
    var last = "";
    for (var i = 0; i < 20; i++) {
      var sent = scene.sendTo("q.fifo", "g", "m" + i).text("SequenceNumber").orElseThrow();
      assertThat(sent).hasSize(20).isGreaterThan(last);
      last = sent;
    }
    var messages = scene.receive("q.fifo", "AttributeNames", List.of("All"));
    assertThat(MessageScene.attribute(messages.getFirst(), "SequenceNumber")).hasSize(20);
  }

  @Test
  void groupsWithoutMessagesAreForgotten() throws Exception {
    for (var i = 0; i < 1000; i++) {
      scene.sendTo("q.fifo", "g" + i, "m" + i);
    }

    assertThat(scene.drain("q.fifo")).hasSize(1000);

    assertThat(queue.messages().visible()).isZero();
    scene.advance(Duration.ofMinutes(5));
    assertThat(scene.memory.used()).isZero();
  }

  /// Each text is a group and what tells its message from others.
  private void send(String... bodies) throws Exception {
    for (var body : bodies) {
      scene.sendTo("q.fifo", body.substring(0, 1), body);
    }
  }
}
