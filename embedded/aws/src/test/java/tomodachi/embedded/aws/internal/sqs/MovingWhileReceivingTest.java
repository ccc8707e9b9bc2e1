package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Structure;

class MovingWhileReceivingTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final List<String> QUEUES = List.of("q", "dead");
  private static final List<String> ALL = IntStream.range(0, 60).mapToObj(i -> "m" + i).toList();

  private final MessageScene scene = new MessageScene();
  private final Queue dead = scene.queue("dead", MessageScene.standard());
  private final List<String> done = new ArrayList<>();
  private int moves;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void nothingIsLostOrDoubled(long seed) throws Exception {
    scene.queue("q", MessageScene.redriven(MessageScene.standard(), "dead", 1));
    for (var body : ALL) {
      scene.send("q", body);
    }
    var random = new Random(seed);
    for (var step = 0; step < 400; step++) {
      step(random);
    }
    finish();

    assertThat(done).containsExactlyInAnyOrderElementsOf(ALL);
    assertThat(scene.memory.used()).isZero();
    assertThat(moves).isGreaterThan(1);
  }

  private void step(Random random) throws ApiError {
    switch (random.nextInt(5)) {
      case 0 -> move();
      case 1 -> scene.advance(SECOND);
      default -> receive(QUEUES.get(random.nextInt(2)), random);
    }
  }

  /// Few are deleted, the others come back.
  private void receive(String queue, Random random) throws ApiError {
    var messages =
        scene.receive(queue, "MaxNumberOfMessages", 1 + random.nextInt(3), "VisibilityTimeout", 2);
    for (var message : messages) {
      if (random.nextInt(20) == 0) {
        delete(queue, message);
      }
    }
  }

  private void delete(String queue, Structure message) throws ApiError {
    scene.delete(queue, message);
    done.addAll(MessageScene.bodiesOf(List.of(message)));
  }

  private void move() throws ApiError {
    if (dead.messages().visible() > 0 && !isMoving()) {
      var source = MessageScene.arn("dead");
      scene.call(
          "StartMessageMoveTask",
          MessageScene.input("SourceArn", source, "MaxNumberOfMessagesPerSecond", 3));
      moves++;
    }
  }

  private boolean isMoving() throws ApiError {
    return scene
        .call("ListMessageMoveTasks", MessageScene.input("SourceArn", MessageScene.arn("dead")))
        .structures("Results")
        .stream()
        .anyMatch(task -> task.text("Status").orElseThrow().equals("RUNNING"));
  }

  private void finish() throws ApiError {
    scene.advance(Duration.ofMinutes(1));
    for (var queue : List.of("q", "dead", "q")) {
      done.addAll(scene.drain(queue));
    }
  }
}
