package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tomodachi.embedded.aws.internal.api.Structure;

/// A message that was received holds plan time.
class PlanTimeHoldTest {

  private final MessageScene scene = new MessageScene();
  private final Queue queue = scene.queue("q", MessageScene.standard());

  @Test
  void untilItIsDeleted() throws Exception {
    var message = received();
    assertThat(scene.holds).isEqualTo(1);

    scene.delete("q", message);

    assertThat(scene.holds).isZero();
  }

  @Test
  void untilItsVisibilityIsChanged() throws Exception {
    scene.changeVisibility("q", received(), 60);

    assertThat(scene.holds).isZero();
  }

  @Test
  void untilItsVisibilityEnds() throws Exception {
    received();

    scene.advance(MessageScene.VISIBILITY);

    assertThat(scene.holds).isZero();
  }

  @Test
  void untilTheQueueIsPurged() throws Exception {
    received();

    queue.messages().purge();

    assertThat(scene.holds).isZero();
  }

  @Test
  void notWhenItIsLeftVisible() throws Exception {
    scene.send("q", "a");

    scene.receive("q", "VisibilityTimeout", 0);

    assertThat(scene.holds).isZero();
  }

  @Test
  void alsoWhenItsReceiverWaitedForIt() throws Exception {
    var poll = scene.poll("q");
    assertThat(scene.holds).isZero();

    scene.send("q", "a");

    assertThat(poll.bodies()).containsExactly("a");
    assertThat(scene.holds).isEqualTo(1);
  }

  @Test
  void onceForEachReceive() throws Exception {
    received();
    scene.advance(MessageScene.VISIBILITY);

    scene.delete("q", scene.receive("q").getFirst());

    assertThat(scene.holds).isZero();
  }

  private Structure received() throws Exception {
    scene.send("q", "a");
    return scene.receive("q").getFirst();
  }
}
