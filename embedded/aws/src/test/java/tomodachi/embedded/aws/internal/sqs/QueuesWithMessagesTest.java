package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueuesWithMessagesTest {

  private static final String MESSAGES = "ApproximateNumberOfMessages";
  private static final String DELAYED = "ApproximateNumberOfMessagesDelayed";
  private static final String IN_FLIGHT = "ApproximateNumberOfMessagesNotVisible";

  private final QueueScene scene = new QueueScene();

  @Test
  void messagesAreCountedByWhatTheyWaitFor() throws Exception {
    scene.create("q");
    send("a");
    send("b");
    send("c");
    scene.call("SendMessage", "QueueUrl", "q", "MessageBody", "later", "DelaySeconds", 60L);

    assertThat(scene.receive("q").bodies()).hasSize(1);

    assertThat(counts()).isEqualTo(Map.of(MESSAGES, "2", DELAYED, "1", IN_FLIGHT, "1"));
    scene.advance(Duration.ofSeconds(60));
    assertThat(counts()).isEqualTo(Map.of(MESSAGES, "4", DELAYED, "0", IN_FLIGHT, "0"));
  }

  @Test
  void aPurgeForgetsAllMessages() throws Exception {
    scene.create("q");
    send("a");
    send("b");
    scene.call("SendMessage", "QueueUrl", "q", "MessageBody", "later", "DelaySeconds", 60L);
    scene.receive("q");

    scene.call("PurgeQueue", "QueueUrl", "q");

    assertThat(counts()).isEqualTo(Map.of(MESSAGES, "0", DELAYED, "0", IN_FLIGHT, "0"));
    assertThat(scene.memory.used()).isZero();
  }

  @Test
  void aRefusedPurgeForgetsNothing() throws Exception {
    scene.create("q");
    scene.call("PurgeQueue", "QueueUrl", "q");
    send("a");

    assertThat(scene.refusal("PurgeQueue", "QueueUrl", "q")).contains("PurgeQueueInProgress");

    assertThat(scene.receive("q").bodies()).containsExactly("a");
  }

  @Test
  void whoeverWaitsForMessagesLearnsThatTheQueueIsDeleted() throws Exception {
    scene.create("q", "ReceiveMessageWaitTimeSeconds", "20");
    var waiting = scene.receive("q");
    assertThat(waiting.isAnswered()).isFalse();

    scene.call("DeleteQueue", "QueueUrl", "q");

    assertThat(waiting.error())
        .hasMessage("The specified queue does not exist.")
        .extracting(error -> error.code())
        .isEqualTo("QueueDoesNotExist");
  }

  @Test
  void aDeletedQueueGivesItsMemoryBack() throws Exception {
    scene.create("q");
    send("a");
    assertThat(scene.memory.used()).isPositive();

    scene.call("DeleteQueue", "QueueUrl", "q");

    assertThat(scene.memory.used()).isZero();
  }

  @Test
  void aQueueOfTheSameNameBeginsEmpty() throws Exception {
    scene.create("q");
    send("a");
    scene.call("DeleteQueue", "QueueUrl", "q");

    scene.create("q");

    assertThat(scene.receive("q").output().members()).isEmpty();
  }

  @Test
  void aChangedDelayIsOfTheMessagesThatFollow() throws Exception {
    scene.create("q");
    send("a");

    scene.set("q", "DelaySeconds", "5");
    send("b");

    assertThat(counts()).isEqualTo(Map.of(MESSAGES, "1", DELAYED, "1", IN_FLIGHT, "0"));
  }

  @Test
  void aChangedVisibilityTimeoutIsOfTheReceivesThatFollow() throws Exception {
    scene.create("q");
    send("a");
    scene.set("q", "VisibilityTimeout", "5");

    scene.receive("q");
    scene.advance(Duration.ofSeconds(5));

    assertThat(scene.receive("q").bodies()).containsExactly("a");
  }

  @Test
  void aMessageThatWasReceivedTooOftenGoesToTheDeadLetterQueue() throws Exception {
    scene.create("dead");
    scene.create(
        "q",
        "VisibilityTimeout",
        "0",
        "RedrivePolicy",
        "{\"deadLetterTargetArn\":\"%sdead\",\"maxReceiveCount\":\"1\"}"
            .formatted(QueueScene.ARNS));
    send("a");

    assertThat(scene.receive("q").bodies()).containsExactly("a");
    scene.receive("q");

    assertThat(counts()).containsEntry(MESSAGES, "0");
    assertThat(scene.receive("dead").bodies()).containsExactly("a");
  }

  @Test
  void aMessageStaysWhenTheDeadLetterQueueIsGone() throws Exception {
    scene.create("dead");
    scene.create(
        "q",
        "VisibilityTimeout",
        "0",
        "RedrivePolicy",
        "{\"deadLetterTargetArn\":\"%sdead\",\"maxReceiveCount\":1}".formatted(QueueScene.ARNS));
    send("a");
    scene.call("DeleteQueue", "QueueUrl", "dead");

    assertThat(scene.receive("q").bodies()).containsExactly("a");

    assertThat(scene.receive("q").bodies()).containsExactly("a");
  }

  private void send(String body) throws Exception {
    scene.call("SendMessage", "QueueUrl", "q", "MessageBody", body);
  }

  private Map<String, String> counts() throws Exception {
    return scene.attributes("q", MESSAGES, DELAYED, IN_FLIGHT);
  }
}
