package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Structure;

class InFlightBoundTest {

  private static final int MOST = 20;

  private final MessageScene scene = MessageScene.withMostInFlight(MOST);

  @Test
  void aStandardQueueSaysThatTooManyAreInFlight() throws Exception {
    var queue = scene.queue("q", MessageScene.standard());
    var last = receiveAll("q", false);

    var error = MessageScene.errorOf(() -> scene.receive("q"));

    assertThat(error.code()).isEqualTo("OverLimit");
    assertThat(error.status()).isEqualTo(403);
    assertThat(error).hasMessage("Too many messages of queue q are in flight: delete some");
    scene.delete("q", last);
    assertThat(scene.receiveMany("q")).hasSize(1);
    assertThat(queue.messages().inFlight()).isEqualTo(MOST);
  }

  @Test
  void aFifoQueueHasNoMoreToReceiveThen() throws Exception {
    var queue = scene.queue("q.fifo", MessageScene.fifo());
    var last = receiveAll("q.fifo", true);
    assertThat(queue.messages().visible()).isEqualTo(1);

    var poll = scene.poll("q.fifo");
    assertThat(poll.isAnswered()).isFalse();
    scene.delete("q.fifo", last);
    assertThat(poll.bodies()).hasSize(1);
  }

  @Test
  void aQueueHas120ThousandInFlightAtMost() {
    assertThat(new Queues().mostInFlight()).isEqualTo(120_000);
  }

  @Test
  void aReceiveTakesNoMoreThanMayBeInFlight() throws Exception {
    var small = MessageScene.withMostInFlight(3);
    small.queue("q", MessageScene.standard());
    for (var i = 0; i < 5; i++) {
      small.send("q", "m");
    }

    assertThat(small.receiveMany("q")).hasSize(3);
  }

  /// Sends one more than may be in flight, and receives all others.
  ///
  /// @return the last that was received
  private Structure receiveAll(String queue, boolean groups) throws ApiError {
    for (var i = 0; i <= MOST; i++) {
      var body = Integer.toString(i);
      if (groups) {
        scene.sendTo(queue, body, body);
      } else {
        scene.send(queue, body);
      }
    }
    var last = new Structure();
    for (var i = 0; i < MOST; i += 10) {
      last = scene.receiveMany(queue).getLast();
    }
    return last;
  }
}
