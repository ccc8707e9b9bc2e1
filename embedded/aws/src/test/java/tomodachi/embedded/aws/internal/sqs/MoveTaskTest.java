package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Structure;

class MoveTaskTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final MessageScene scene = new MessageScene();
  private final Queue dead = scene.queue("dead", MessageScene.standard());

  private final Queue queue =
      scene.queue("q", MessageScene.redriven(MessageScene.standard(), "dead", 1));

  @Test
  void messagesGoBackToWhereTheyCameFrom() throws Exception {
    scene.queue("q2", MessageScene.redriven(MessageScene.standard(), "dead", 1));
    bury("q", "a");
    bury("q2", "b");

    start();

    assertThat(scene.bodies("q")).containsExactly("a");
    assertThat(scene.bodies("q2")).containsExactly("b");
    assertThat(dead.messages().visible()).isZero();
    var task = tasks().getFirst();
    assertThat(task.text("Status")).contains("COMPLETED");
    assertThat(task.integer("ApproximateNumberOfMessagesMoved")).contains(2L);
    assertThat(task.integer("ApproximateNumberOfMessagesToMove")).contains(2L);
    assertThat(task.text("SourceArn")).contains(MessageScene.arn("dead"));
    assertThat(task.integer("StartedTimestamp")).contains(scene.time.now());
    assertThat(task.has("TaskHandle")).isFalse();
    assertThat(task.has("DestinationArn")).isFalse();
    assertThat(task.has("FailureReason")).isFalse();
  }

  @Test
  void messagesGoToAnotherQueue() throws Exception {
    scene.queue("other", MessageScene.standard());
    bury("q", "a");

    start("DestinationArn", MessageScene.arn("other"));

    assertThat(scene.bodies("other")).containsExactly("a");
    assertThat(tasks().getFirst().text("DestinationArn")).contains(MessageScene.arn("other"));
  }

  @Test
  void aMessageThatWasMovedIsANewOne() throws Exception {
    bury("q", "a");
    var before = scene.receive("dead", "VisibilityTimeout", 0).getFirst();
    scene.advance(SECOND);

    start();

    var after = scene.receive("q", "AttributeNames", List.of("All")).getFirst();
    assertThat(after.text("MessageId")).isNotEqualTo(before.text("MessageId"));
    assertThat(MessageScene.attribute(after, "ApproximateReceiveCount")).isEqualTo("1");
    assertThat(MessageScene.attribute(after, "SentTimestamp"))
        .isEqualTo(Long.toString(scene.time.now()));
    assertThat(MessageScene.attribute(after, "DeadLetterQueueSourceArn")).isNull();
  }

  @Test
  void someAreMovedEachSecond() throws Exception {
    for (var i = 0; i < 5; i++) {
      bury("q", "m" + i);
    }

    start("MaxNumberOfMessagesPerSecond", 2);

    assertThat(queue.messages().visible()).isEqualTo(2);
    var task = tasks().getFirst();
    assertThat(task.text("Status")).contains("RUNNING");
    assertThat(task.has("TaskHandle")).isTrue();
    assertThat(task.integer("MaxNumberOfMessagesPerSecond")).contains(2L);
    scene.advance(SECOND);
    assertThat(queue.messages().visible()).isEqualTo(4);
    scene.advance(SECOND);
    assertThat(queue.messages().visible()).isEqualTo(5);
    assertThat(tasks().getFirst().text("Status")).contains("COMPLETED");
  }

  @Test
  void aTaskThatIsCancelledMovesNoMore() throws Exception {
    bury("q", "a");
    bury("q", "b");
    var handle = start("MaxNumberOfMessagesPerSecond", 1);

    var cancelled = scene.call("CancelMessageMoveTask", MessageScene.input("TaskHandle", handle));

    assertThat(cancelled.integer("ApproximateNumberOfMessagesMoved")).contains(1L);
    scene.advance(SECOND);
    assertThat(dead.messages().visible()).isEqualTo(1);
    assertThat(tasks().getFirst().text("Status")).contains("CANCELLED");
    var again =
        MessageScene.errorOf(
            () -> scene.call("CancelMessageMoveTask", MessageScene.input("TaskHandle", handle)));
    assertThat(again)
        .hasMessage("Only a task that is running can be cancelled, this one is CANCELLED.");
  }

  @Test
  void aMessageThatNobodyKnowsWhereFromStays() throws Exception {
    scene.send("dead", "sent there");

    start();

    var task = tasks().getFirst();
    assertThat(task.text("Status")).contains("FAILED");
    assertThat(task.text("FailureReason")).contains("CouldNotDetermineMessageSource");
    assertThat(scene.bodies("dead")).containsExactly("sent there");
  }

  @Test
  void aMessageThatIsTooLongStays() throws Exception {
    bury("q", "x".repeat(2000));
    var standard = MessageScene.standard();
    scene.queue(
        "short",
        new QueueSettings(
            standard.visibilityTimeout(),
            standard.delay(),
            standard.retention(),
            standard.receiveWait(),
            1024,
            standard.redrive(),
            standard.fifo()));

    start("DestinationArn", MessageScene.arn("short"));

    assertThat(tasks().getFirst().text("FailureReason")).contains("InvalidParameterValue");
    assertThat(dead.messages().visible()).isEqualTo(1);
  }

  @Test
  void messagesOfAFifoQueueKeepTheirOrder() throws Exception {
    scene.queue("dead.fifo", MessageScene.fifo());
    scene.queue("q.fifo", MessageScene.redriven(MessageScene.fifo(), "dead.fifo", 1));
    for (var body : List.of("1", "2", "3")) {
      scene.sendTo("q.fifo", "g", body);
    }
    scene.receive("q.fifo", "VisibilityTimeout", 0, "MaxNumberOfMessages", 10);
    scene.receive("q.fifo");

    scene.call(
        "StartMessageMoveTask", MessageScene.input("SourceArn", MessageScene.arn("dead.fifo")));

    assertThat(scene.bodies("q.fifo")).containsExactly("1", "2", "3");
  }

  @Test
  void roomInMemoryMovesAlong() throws Exception {
    bury("q", "a");
    var used = scene.memory.used();

    start();

    assertThat(scene.memory.used()).isEqualTo(used);
  }

  @Test
  void theLastTenAreListed() throws Exception {
    for (var i = 0; i < 12; i++) {
      start();
    }

    assertThat(tasks()).hasSize(1);
    var all =
        scene.call(
            "ListMessageMoveTasks",
            MessageScene.input("SourceArn", MessageScene.arn("dead"), "MaxResults", 10));
    assertThat(all.structures("Results")).hasSize(10);
  }

  @Test
  void theSourceHasToBeADeadLetterQueue() {
    assertThat(startError("SourceArn", MessageScene.arn("q")))
        .hasMessage("Source queue must be configured as a Dead Letter Queue.");
  }

  @Test
  void bothQueuesHaveToBeThere() {
    var source = startError("SourceArn", MessageScene.arn("none"));
    assertThat(source.code()).isEqualTo("ResourceNotFoundException");
    assertThat(source.status()).isEqualTo(404);
    assertThat(source)
        .hasMessage("The resource that you specified for the SourceArn parameter doesn't exist.");
    assertThat(
            startError(
                "SourceArn", MessageScene.arn("dead"), "DestinationArn", MessageScene.arn("none")))
        .hasMessage(
            "The resource that you specified for the DestinationArn parameter doesn't exist.");
    assertThat(startError()).hasMessage("The request must contain the parameter SourceArn.");
  }

  @Test
  void bothQueuesAreOfOneTypeAndNotTheSame() {
    scene.queue("other.fifo", MessageScene.fifo());

    assertThat(
            startError(
                "SourceArn",
                MessageScene.arn("dead"),
                "DestinationArn",
                MessageScene.arn("other.fifo")))
        .hasMessage("Source queue and destination queue must be of the same type.");
    assertThat(
            startError(
                "SourceArn", MessageScene.arn("dead"), "DestinationArn", MessageScene.arn("dead")))
        .hasMessage("Source queue arn and destination queue arn cannot be the same.");
  }

  @Test
  void thereIsOneTaskAtATime() throws Exception {
    bury("q", "a");
    bury("q", "b");
    start("MaxNumberOfMessagesPerSecond", 1);

    assertThat(startError("SourceArn", MessageScene.arn("dead")))
        .hasMessage(
            "There is already a task running. Only one active task is allowed for a source queue"
                + " arn at a given time.");
  }

  @Test
  void aTaskLeavesANewQueueOfTheSameNameAlone() throws Exception {
    bury("q", "a");
    bury("q", "b");
    start("MaxNumberOfMessagesPerSecond", 1);
    scene.drain("q");
    scene.queues.delete(dead);
    scene.queue("dead", MessageScene.standard());
    bury("q", "c");

    assertThat(tasks()).isEmpty();
    scene.advance(SECOND);
    assertThat(scene.bodies("dead")).containsExactly("c");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 501})
  void theRateHasARange(int rate) {
    assertThat(
            startError("SourceArn", MessageScene.arn("dead"), "MaxNumberOfMessagesPerSecond", rate))
        .hasMessage(
            "Value %d for parameter MaxNumberOfMessagesPerSecond is invalid. Reason: Must be between 1 and 500, if provided."
                .formatted(rate));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 11})
  void theNumberOfResultsHasARange(int number) {
    assertThat(
            MessageScene.errorOf(() ->
                scene.call(
                    "ListMessageMoveTasks",
                    MessageScene.input(
                        "SourceArn", MessageScene.arn("dead"), "MaxResults", number))))
        .hasMessage(
            "Value %d for parameter MaxResults is invalid. Reason: Must be between 1 and 10, if provided."
                .formatted(number));
  }

  private void bury(String name, String body) throws ApiError {
    scene.send(name, body);
    scene.receive(name, "VisibilityTimeout", 0);
    assertThat(scene.receive(name)).isEmpty();
  }

  private String start(Object... more) throws ApiError {
    var input = MessageScene.input(more).set("SourceArn", MessageScene.arn("dead"));
    return scene.call("StartMessageMoveTask", input).text("TaskHandle").orElseThrow();
  }

  private ApiError startError(Object... input) {
    return MessageScene.errorOf(
        () -> scene.call("StartMessageMoveTask", MessageScene.input(input)));
  }

  private List<Structure> tasks() throws ApiError {
    return scene
        .call("ListMessageMoveTasks", MessageScene.input("SourceArn", MessageScene.arn("dead")))
        .structures("Results");
  }
}
