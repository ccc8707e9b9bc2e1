package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tomodachi.embedded.aws.internal.api.Arn;

class DeletingAndPurgingTest {

  private final QueueScene scene = new QueueScene();

  @BeforeEach
  void createQueue() throws Exception {
    scene.create("q", "DelaySeconds", "5");
  }

  @Test
  void aDeletedQueueIsGone() throws Exception {
    scene.call("DeleteQueue", "QueueUrl", "q");

    assertThat(scene.queues.find(Arn.parse(QueueScene.ARNS + "q").orElseThrow())).isEmpty();
    assertThat(scene.call("ListQueues").members()).isEmpty();
    assertThat(scene.refusal("DeleteQueue", "QueueUrl", "q"))
        .isEqualTo(
            "AWS.SimpleQueueService.NonExistentQueue 400: The specified queue does not exist.");
  }

  @Test
  void itsNameIsFreeAtOnce() throws Exception {
    scene.call("DeleteQueue", "QueueUrl", "q");

    scene.create("q", "DelaySeconds", "6");

    assertThat(scene.attributes("q", "DelaySeconds")).containsValue("6");
  }

  @Test
  void aQueueIsPurgedOnceAMinute() throws Exception {
    var refused =
        "AWS.SimpleQueueService.PurgeQueueInProgress 403: Only one PurgeQueue operation on q is"
            + " allowed every 60 seconds.";
    scene.call("PurgeQueue", "QueueUrl", "q");

    assertThat(scene.refusal("PurgeQueue", "QueueUrl", "q")).isEqualTo(refused);
    scene.advance(Duration.ofMillis(59_999));
    assertThat(scene.refusal("PurgeQueue", "QueueUrl", "q")).isEqualTo(refused);
    scene.advance(Duration.ofMillis(1));

    assertThat(scene.call("PurgeQueue", "QueueUrl", "q").members()).isEmpty();
  }

  @Test
  void otherQueuesArePurgedMeanwhile() throws Exception {
    scene.create("other");
    scene.call("PurgeQueue", "QueueUrl", "q");

    assertThat(scene.call("PurgeQueue", "QueueUrl", "other").members()).isEmpty();
  }

  @Test
  void aPurgeIsNoChange() throws Exception {
    scene.advance(Duration.ofSeconds(1));

    scene.call("PurgeQueue", "QueueUrl", "q");

    assertThat(scene.attributes("q", "LastModifiedTimestamp")).containsValue("1767225600");
  }

  @Test
  void aQueueIsFoundByItsName() throws Exception {
    assertThat(find(QueueScene.ARNS + "q")).isPresent();
    assertThat(find(QueueScene.ARNS + "Q")).isEmpty();
    assertThat(find("arn:aws:sns:eu-west-1:000000000000:q")).isEmpty();
    assertThat(find("arn:aws-cn:sqs:eu-west-1:000000000000:q")).isEmpty();
    assertThat(find("arn:aws:sqs:eu-west-1:222222222222:q")).isEmpty();
  }

  private Optional<Queue> find(String arn) {
    return scene.queues.find(Arn.parse(arn).orElseThrow());
  }
}
