package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Structure;

class ReceiveAttemptTest {

  private final MessageScene scene = new MessageScene();
  private final Queue queue = scene.queue("q.fifo", MessageScene.fifo());

  ReceiveAttemptTest() throws Exception {
    scene.sendTo("q.fifo", "g", "1");
    scene.sendTo("q.fifo", "g", "2");
    scene.sendTo("q.fifo", "h", "3");
  }

  @Test
  void theSameAttemptGetsTheSameMessagesWithTheSameHandles() throws Exception {
    var first = attempt("x");

    var second = attempt("x");

    assertThat(MessageScene.bodiesOf(second)).containsExactly("1", "2");
    assertThat(handles(second)).isEqualTo(handles(first));
    assertThat(MessageScene.attribute(second.getFirst(), "ApproximateReceiveCount")).isEqualTo("1");
  }

  @Test
  void theSameAttemptHidesThemAnew() throws Exception {
    attempt("x");
    scene.advance(MessageScene.VISIBILITY.minusSeconds(1));

    attempt("x");

    scene.advance(MessageScene.VISIBILITY.minusSeconds(1));
    assertThat(queue.messages().inFlight()).isEqualTo(2);
  }

  @Test
  void anotherAttemptGetsOthers() throws Exception {
    attempt("x");

    assertThat(MessageScene.bodiesOf(attempt("y"))).containsExactly("3");
  }

  @Test
  void onceAMessageIsDeletedTheAttemptIsANewOne() throws Exception {
    var first = attempt("x");
    scene.delete("q.fifo", first.getFirst());

    assertThat(MessageScene.bodiesOf(attempt("x"))).containsExactly("3");
  }

  @Test
  void onceAMessageIsHiddenForAnotherTimeTheAttemptIsANewOne() throws Exception {
    var first = attempt("x");
    scene.changeVisibility("q.fifo", first.getFirst(), 40);

    assertThat(MessageScene.bodiesOf(attempt("x"))).containsExactly("3");
  }

  @Test
  void onceTheyAreVisibleAgainTheAttemptIsANewOne() throws Exception {
    var first = attempt("x");
    scene.advance(MessageScene.VISIBILITY);

    var second = attempt("x");

    assertThat(handles(second)).doesNotContainAnyElementsOf(handles(first));
  }

  @Test
  void afterFiveMinutesTheAttemptIsANewOne() throws Exception {
    scene.receive(
        "q.fifo",
        "ReceiveRequestAttemptId",
        "x",
        "MaxNumberOfMessages",
        2,
        "VisibilityTimeout",
        3600);
    scene.advance(Duration.ofMinutes(5));

    assertThat(MessageScene.bodiesOf(attempt("x"))).containsExactly("3");
  }

  @Test
  void aStandardQueueHasNoAttempts() {
    scene.queue("q", MessageScene.standard());

    assertThat(MessageScene.errorOf(() -> scene.receive("q", "ReceiveRequestAttemptId", "x")))
        .hasMessage(
            "Value x for parameter ReceiveRequestAttemptId is invalid. Reason: The request include"
                + " parameter that is not valid for this queue type.");
  }

  private List<Structure> attempt(String id) throws ApiError {
    return scene.receive(
        "q.fifo",
        "ReceiveRequestAttemptId",
        id,
        "MaxNumberOfMessages",
        2,
        "AttributeNames",
        List.of("All"));
  }

  private static List<String> handles(List<Structure> messages) {
    return messages.stream().map(MessageScene::handleOf).toList();
  }
}
