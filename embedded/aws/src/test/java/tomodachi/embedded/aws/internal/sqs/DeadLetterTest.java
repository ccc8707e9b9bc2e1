package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Structure;

class DeadLetterTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final MessageScene scene = new MessageScene();
  private final Queue dead = scene.queue("dead", MessageScene.standard());

  private final Queue queue =
      scene.queue("q", MessageScene.redriven(MessageScene.standard(), "dead", 2));

  @Test
  void aMessageThatWasReceivedTooOftenIsNotReceivedAgain() throws Exception {
    scene.send("q", "a");
    receiveInVain("q");
    receiveInVain("q");
    assertThat(queue.messages().visible()).isEqualTo(1);
    assertThat(dead.messages().visible()).isZero();

    assertThat(scene.bodies("q")).isEmpty();

    assertThat(queue.messages().visible()).isZero();
    assertThat(scene.bodies("dead")).containsExactly("a");
  }

  @Test
  void itIsTheSameMessage() throws Exception {
    var attributes = MessageScene.map("n", MessageScene.text("String", "v"));
    var sent = scene.send("q", "a", "MessageAttributes", attributes);
    var sentAt = scene.time.now();
    scene.advance(MINUTE);
    bury("q");

    var buried = receiveAll("dead").getFirst();

    assertThat(buried.text("MessageId")).isEqualTo(sent.text("MessageId"));
    assertThat(buried.text("MD5OfMessageAttributes"))
        .isEqualTo(sent.text("MD5OfMessageAttributes"));
    assertThat(MessageScene.attribute(buried, "SentTimestamp")).isEqualTo(Long.toString(sentAt));
    assertThat(MessageScene.attribute(buried, "ApproximateReceiveCount")).isEqualTo("3");
    assertThat(MessageScene.attribute(buried, "DeadLetterQueueSourceArn"))
        .isEqualTo(MessageScene.arn("q"));
  }

  @Test
  void theReceiveThatBuriesOneGetsTheNext() throws Exception {
    scene.send("q", "a");
    receiveInVain("q");
    receiveInVain("q");
    scene.send("q", "b");

    assertThat(scene.bodies("q")).containsExactly("b");
  }

  @Test
  void aStandardQueueKeepsTheTimeItWasSentAt() throws Exception {
    scene.queue("brief", MessageScene.retained(MessageScene.standard(), MINUTE));
    scene.queue("q2", MessageScene.redriven(MessageScene.standard(), "brief", 1));
    scene.send("q2", "a");
    scene.advance(MINUTE.minusSeconds(1));
    receiveInVain("q2");
    scene.receive("q2");

    scene.advance(Duration.ofSeconds(1));

    assertThat(scene.bodies("brief")).isEmpty();
    assertThat(scene.memory.used()).isZero();
  }

  @Test
  void aFifoQueueCountsTheTimeAnew() throws Exception {
    scene.queue("brief.fifo", MessageScene.retained(MessageScene.fifo(), MINUTE));
    scene.queue("q.fifo", MessageScene.redriven(MessageScene.fifo(), "brief.fifo", 1));
    scene.sendTo("q.fifo", "g", "a");
    scene.advance(MINUTE.minusSeconds(1));
    receiveInVain("q.fifo");
    scene.receive("q.fifo");

    scene.advance(Duration.ofSeconds(1));

    var message = receiveAll("brief.fifo").getFirst();
    assertThat(message.text("Body")).contains("a");
    assertThat(MessageScene.attribute(message, "MessageGroupId")).isEqualTo("g");
    assertThat(MessageScene.attribute(message, "MessageDeduplicationId")).hasSize(64);
  }

  @Test
  void aFifoGroupGoesOnBehindAMessageThatWasBuried() throws Exception {
    scene.queue("dead.fifo", MessageScene.fifo());
    scene.queue("q.fifo", MessageScene.redriven(MessageScene.fifo(), "dead.fifo", 1));
    scene.sendTo("q.fifo", "g", "1");
    receiveInVain("q.fifo");
    scene.sendTo("q.fifo", "g", "2");
    scene.sendTo("q.fifo", "h", "3");

    assertThat(scene.bodies("q.fifo")).containsExactly("2", "3");
    assertThat(scene.bodies("dead.fifo")).containsExactly("1");
  }

  @Test
  void theSameMessageMayBeBuriedTwiceThoughItIsADuplicate() throws Exception {
    scene.queue("dead.fifo", MessageScene.fifo());
    scene.queue("q.fifo", MessageScene.redriven(MessageScene.fifo(), "dead.fifo", 1));
    scene.sendTo("dead.fifo", "g", "a");
    scene.sendTo("q.fifo", "g", "a");
    bury("q.fifo");

    assertThat(scene.drain("dead.fifo")).containsExactly("a", "a");
  }

  @Test
  void withoutADeadLetterQueueAMessageIsReceivedOn() throws Exception {
    scene.queue("q3", MessageScene.redriven(MessageScene.standard(), "none", 1));
    scene.send("q3", "a");

    for (var i = 0; i < 5; i++) {
      assertThat(receiveInVain("q3")).hasSize(1);
    }
    scene.queue("none", MessageScene.standard());
    assertThat(receiveInVain("q3")).isEmpty();
    assertThat(scene.bodies("none")).containsExactly("a");
  }

  @Test
  void aQueueIsNotItsOwnDeadLetterQueue() throws Exception {
    scene.queue("self", MessageScene.redriven(MessageScene.standard(), "self", 1));
    scene.send("self", "a");

    receiveInVain("self");

    assertThat(receiveInVain("self")).hasSize(1);
  }

  @Test
  void eachQueueOfAChainCountsItsOwnReceives() throws Exception {
    scene.queue("one", MessageScene.redriven(MessageScene.standard(), "two", 1));
    scene.queue("two", MessageScene.redriven(MessageScene.standard(), "one", 1));
    scene.send("one", "a");
    receiveInVain("one");

    assertThat(receiveInVain("one")).isEmpty();
    assertThat(receiveInVain("two")).hasSize(1);
    assertThat(receiveInVain("two")).isEmpty();
    assertThat(receiveInVain("one")).hasSize(1);
  }

  @Test
  void whoeverWaitsAtTheDeadLetterQueueGetsIt() throws Exception {
    scene.send("q", "a");
    var poll = scene.poll("dead");

    bury("q");

    assertThat(poll.bodies()).containsExactly("a");
  }

  @Test
  void whoeverWaitsAtTheQueueDoesNotGetIt() throws Exception {
    scene.send("q", "a");
    receiveInVain("q");
    scene.receive("q");
    var poll = scene.poll("q");

    scene.advance(MessageScene.VISIBILITY);

    assertThat(poll.isAnswered()).isFalse();
    assertThat(dead.messages().visible()).isEqualTo(1);
  }

  @Test
  void aMessageTakesItsRoomInMemoryAlong() throws Exception {
    scene.send("q", "a");
    var used = scene.memory.used();

    bury("q");

    assertThat(scene.memory.used()).isEqualTo(used);
    scene.drain("dead");
    assertThat(scene.memory.used()).isZero();
  }

  @Test
  void theHandleItHadIsOfNoUse() throws Exception {
    scene.send("q", "a");
    receiveInVain("q");
    var last = receiveInVain("q").getFirst();
    scene.receive("q");

    scene.delete("q", last);

    assertThat(dead.messages().visible()).isEqualTo(1);
  }

  private void bury(String queue) throws ApiError {
    var received = receiveInVain(queue);
    while (!received.isEmpty()) {
      received = receiveInVain(queue);
    }
  }

  private List<Structure> receiveInVain(String queue) throws ApiError {
    return scene.receive(queue, "VisibilityTimeout", 0);
  }

  private List<Structure> receiveAll(String queue) throws ApiError {
    return scene.receive(
        queue,
        "MaxNumberOfMessages",
        10,
        "AttributeNames",
        List.of("All"),
        "MessageAttributeNames",
        List.of("All"));
  }
}
