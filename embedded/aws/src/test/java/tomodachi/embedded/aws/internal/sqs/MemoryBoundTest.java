package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tomodachi.embedded.aws.internal.Limits;
import tomodachi.embedded.aws.internal.api.Structure;

class MemoryBoundTest {

  private static final int ROOM = 10 * Limits.ENTRY;

  private final MessageScene scene = new MessageScene(ROOM);
  private final Queue queue = scene.queue("q", MessageScene.standard());

  @Test
  void aMessageCountsWithItsAttributes() throws Exception {
    var attributes = MessageScene.map("name", MessageScene.text("String", "value"));

    scene.send("q", "body", "MessageAttributes", attributes);

    assertThat(scene.memory.used()).isEqualTo(Limits.ENTRY + Limits.ATTRIBUTE + 4 + 4 + 6 + 5);
  }

  @Test
  void aMessageCountsWithWhatIsKnownOfItBesides() throws Exception {
    scene.send(
        "q",
        "body",
        "MessageGroupId",
        "group",
        "MessageSystemAttributes",
        MessageScene.map("AWSTraceHeader", MessageScene.text("String", "trace")));

    assertThat(scene.memory.used()).isEqualTo(Limits.ENTRY + 4 + 5 + 5);
  }

  @Test
  void pastTheBoundMessagesAreRefused() throws Exception {
    fill();

    var error = MessageScene.errorOf(() -> scene.send("q", "x"));

    assertThat(error.code()).isEqualTo("OverLimit");
    assertThat(error.status()).isEqualTo(403);
    assertThat(error)
        .hasMessage(
            "The embedded server holds as many bytes of messages as it may, 2560: delete some,"
                + " purge a queue, or let it hold more");
  }

  @Test
  void theOthersOfABatchAreTaken() throws Exception {
    scene.send("q", "x".repeat(ROOM - 3 * Limits.ENTRY));
    var entries =
        List.of(
            new Structure().set("Id", "long").set("MessageBody", "x".repeat(2 * Limits.ENTRY)),
            new Structure().set("Id", "short").set("MessageBody", "x"));

    var sent = scene.call("SendMessageBatch", "q", "Entries", entries);

    assertThat(sent.structures("Failed").getFirst().text("Code")).contains("OverLimit");
    assertThat(sent.structures("Successful").getFirst().text("Id")).contains("short");
  }

  @Test
  void whatIsThereIsReceivedAndDeletedAndMakesRoom() throws Exception {
    fill();

    assertThat(scene.drain("q")).hasSize(1);

    scene.send("q", "x");
    assertThat(queue.messages().visible()).isEqualTo(1);
  }

  @Test
  void aRefusedMessageIsNoDuplicateLater() throws Exception {
    scene.queue("q.fifo", MessageScene.fifo());
    fill();
    MessageScene.errorOf(() -> scene.sendTo("q.fifo", "g", "x"));
    queue.messages().purge();

    scene.sendTo("q.fifo", "g", "x");

    assertThat(scene.bodies("q.fifo")).containsExactly("x");
  }

  @Test
  void expiryMakesRoomWithoutAnybodyAsking() throws Exception {
    fill();

    scene.advance(Duration.ofDays(4));

    assertThat(scene.memory.used()).isZero();
  }

  @Test
  void aQueueThatIsDeletedMakesRoom() throws Exception {
    var fifo = scene.queue("q.fifo", MessageScene.fifo());
    scene.sendTo("q.fifo", "g", "x");
    scene.receive("q.fifo");
    scene.sendTo("q.fifo", "g", "y");

    fifo.messages().close();

    assertThat(scene.memory.used()).isZero();
  }

  private void fill() throws Exception {
    scene.send("q", "x".repeat(ROOM - Limits.ENTRY));
    assertThat(scene.memory.used()).isEqualTo(ROOM);
  }
}
