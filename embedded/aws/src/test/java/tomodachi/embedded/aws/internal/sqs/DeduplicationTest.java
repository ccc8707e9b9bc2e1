package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Structure;
import tomodachi.embedded.aws.internal.sqs.QueueSettings.Fifo;

class DeduplicationTest {

  private static final Duration WINDOW = Duration.ofMinutes(5);

  private final MessageScene scene = new MessageScene();
  private final Queue byBody = scene.queue("body.fifo", MessageScene.fifo());
  private final Queue byId = scene.queue("id.fifo", MessageScene.fifo(new Fifo(false, false)));

  @Test
  void aDuplicateIsAnsweredLikeTheFirstAndNotKept() throws Exception {
    var first = send("id.fifo", "g", "d", "first");
    var second = send("id.fifo", "g", "d", "second");

    assertThat(second.text("MessageId")).isEqualTo(first.text("MessageId"));
    assertThat(second.text("SequenceNumber")).isEqualTo(first.text("SequenceNumber"));
    assertThat(second.text("MD5OfMessageBody")).isNotEqualTo(first.text("MD5OfMessageBody"));
    assertThat(scene.bodies("id.fifo")).containsExactly("first");
  }

  @Test
  void aDuplicateIsOneAfterTheFirstIsDeletedToo() throws Exception {
    send("id.fifo", "g", "d", "first");
    scene.drain("id.fifo");

    send("id.fifo", "g", "d", "second");

    assertThat(scene.bodies("id.fifo")).isEmpty();
  }

  @Test
  void afterFiveMinutesItIsAMessageOfItsOwn() throws Exception {
    var first = send("id.fifo", "g", "d", "first");

    scene.advance(WINDOW.minusMillis(1));
    send("id.fifo", "g", "d", "second");
    assertThat(byId.messages().visible()).isEqualTo(1);
    scene.advance(Duration.ofMillis(1));
    var third = send("id.fifo", "g", "d", "third");
    assertThat(byId.messages().visible()).isEqualTo(2);
    assertThat(third.text("MessageId")).isNotEqualTo(first.text("MessageId"));
  }

  @Test
  void aDuplicateDoesNotMakeTheTimeLonger() throws Exception {
    send("id.fifo", "g", "d", "first");
    scene.advance(WINDOW.minusSeconds(1));
    send("id.fifo", "g", "d", "second");

    scene.advance(Duration.ofSeconds(1));
    send("id.fifo", "g", "d", "third");

    assertThat(byId.messages().visible()).isEqualTo(2);
  }

  @Test
  void anIdCountsInAllGroups() throws Exception {
    send("id.fifo", "g", "d", "first");
    send("id.fifo", "h", "d", "second");

    assertThat(byId.messages().visible()).isEqualTo(1);
  }

  @Test
  void anIdCountsInItsGroupIfTheQueueSaysSo() throws Exception {
    scene.queue("group.fifo", MessageScene.fifo(new Fifo(false, true)));
    send("group.fifo", "g", "d", "first");
    send("group.fifo", "h", "d", "second");
    send("group.fifo", "h", "d", "third");

    assertThat(scene.bodies("group.fifo")).containsExactly("first", "second");
  }

  @Test
  void theBodyTellsDuplicatesIfTheQueueSaysSo() throws Exception {
    scene.sendTo("body.fifo", "g", "same");
    scene.sendTo("body.fifo", "g", "same");
    scene.sendTo("body.fifo", "g", "other");

    var messages =
        scene.receive("body.fifo", "MaxNumberOfMessages", 10, "AttributeNames", List.of("All"));
    assertThat(MessageScene.bodiesOf(messages)).containsExactly("same", "other");
    assertThat(MessageScene.attribute(messages.getFirst(), "MessageDeduplicationId"))
        .isEqualTo("0967115f2813a3541eaef77de9d9d5773f1c0c04314b0bbfe4ff3b3b1c55b5d5");
  }

  @Test
  void anIdCountsMoreThanTheBody() throws Exception {
    send("body.fifo", "g", "1", "same");
    send("body.fifo", "g", "2", "same");

    assertThat(byBody.messages().visible()).isEqualTo(2);
  }

  @Test
  void purgingForgetsWhatWouldBeADuplicate() throws Exception {
    send("id.fifo", "g", "d", "first");
    byId.messages().purge();

    send("id.fifo", "g", "d", "second");

    assertThat(scene.bodies("id.fifo")).containsExactly("second");
  }

  @Test
  void whatIsRememberedCountsInMemoryUntilItIsForgotten() throws Exception {
    send("id.fifo", "g", "d", "first");
    scene.drain("id.fifo");

    assertThat(scene.memory.used()).isEqualTo(DeduplicationWindow.ENTRY);
    scene.advance(WINDOW);
    assertThat(scene.memory.used()).isZero();
  }

  private Structure send(String queue, String group, String id, String body) throws ApiError {
    return scene.send(queue, body, "MessageGroupId", group, "MessageDeduplicationId", id);
  }
}
