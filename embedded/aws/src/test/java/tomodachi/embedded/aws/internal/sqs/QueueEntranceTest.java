package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tomodachi.embedded.aws.internal.api.Arn;
import tomodachi.embedded.aws.internal.api.MessageAttribute;
import tomodachi.embedded.aws.internal.api.QueueDoor.Letter;
import tomodachi.embedded.aws.internal.api.QueueDoor.Result;

class QueueEntranceTest {

  private final MessageScene scene = new MessageScene(2_000);
  private final QueueEntrance entrance = new QueueEntrance(scene.queues);

  QueueEntranceTest() {
    scene.queue("q", MessageScene.standard());
    scene.queue("q.fifo", MessageScene.fifo());
  }

  @Test
  void aLetterBecomesAMessage() throws Exception {
    var attributes = Map.of("n", MessageAttribute.ofText("String", "v"));

    assertThat(put("q", new Letter("hello", attributes, null, null))).isEqualTo(Result.TAKEN);

    var message = scene.receive("q", "MessageAttributeNames", List.of("All")).getFirst();
    assertThat(message.text("Body")).contains("hello");
    assertThat(message.structureMap("MessageAttributes")).containsOnlyKeys("n");
  }

  @Test
  void whoeverWaitsGetsIt() throws Exception {
    var poll = scene.poll("q");

    put("q", new Letter("hello", Map.of(), null, null));

    assertThat(poll.bodies()).containsExactly("hello");
  }

  @Test
  void aGroupAndAnIdFromAFifoTopicDontHinderAStandardQueue() throws Exception {
    assertThat(put("q", new Letter("hello", Map.of(), "g", "d"))).isEqualTo(Result.TAKEN);

    assertThat(scene.bodies("q")).containsExactly("hello");
  }

  @Test
  void aFifoQueueTakesALetterOnce() throws Exception {
    var letter = new Letter("hello", Map.of(), "g", "d");

    assertThat(put("q.fifo", letter)).isEqualTo(Result.TAKEN);
    assertThat(put("q.fifo", letter)).isEqualTo(Result.TAKEN);

    assertThat(scene.bodies("q.fifo")).containsExactly("hello");
  }

  @Test
  void aQueueThatIsNotThereTakesNothing() {
    assertThat(put("none", new Letter("hello", Map.of(), null, null))).isEqualTo(Result.NO_QUEUE);
  }

  @Test
  void aFifoQueueRefusesALetterWithoutAGroup() {
    assertThat(put("q.fifo", new Letter("hello", Map.of(), null, "d"))).isEqualTo(Result.REFUSED);
  }

  @Test
  void aLetterWithoutRoomInMemoryIsRefused() {
    assertThat(put("q", new Letter("x".repeat(2_000), Map.of(), null, null)))
        .isEqualTo(Result.REFUSED);
  }

  private Result put(String queue, Letter letter) {
    return entrance.put(Arn.parse(MessageScene.arn(queue)).orElseThrow(), letter);
  }
}
