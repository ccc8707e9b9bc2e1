package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GetQueueAttributesTest {

  private static final String BIRTH = "1767225600";

  private final QueueScene scene = new QueueScene();

  @Test
  void aNewQueueHasTheseAttributes() throws Exception {
    assertThat(scene.attributes(scene.create("q"), "All"))
        .containsExactlyInAnyOrderEntriesOf(
            QueueScene.map(
                "VisibilityTimeout",
                "30",
                "MaximumMessageSize",
                "1048576",
                "MessageRetentionPeriod",
                "345600",
                "DelaySeconds",
                "0",
                "ReceiveMessageWaitTimeSeconds",
                "0",
                "SqsManagedSseEnabled",
                "true",
                "QueueArn",
                "arn:aws:sqs:eu-west-1:000000000000:q",
                "CreatedTimestamp",
                BIRTH,
                "LastModifiedTimestamp",
                BIRTH,
                "ApproximateNumberOfMessages",
                "0",
                "ApproximateNumberOfMessagesNotVisible",
                "0",
                "ApproximateNumberOfMessagesDelayed",
                "0"));
  }

  @Test
  void aNewFifoQueueHasMore() throws Exception {
    assertThat(scene.attributes(scene.create("q.fifo", "FifoQueue", "true"), "All"))
        .hasSize(16)
        .containsAllEntriesOf(
            QueueScene.map(
                "FifoQueue",
                "true",
                "ContentBasedDeduplication",
                "false",
                "DeduplicationScope",
                "queue",
                "FifoThroughputLimit",
                "perQueue"));
  }

  @Test
  void onlyWhatIsNamedIsAnswered() throws Exception {
    var url = scene.create("q");

    assertThat(scene.attributes(url, "QueueArn", "DelaySeconds", "Policy", "FifoQueue"))
        .containsOnlyKeys("QueueArn", "DelaySeconds");
  }

  @Test
  void nothingNamedIsNothingAnswered() throws Exception {
    assertThat(scene.call("GetQueueAttributes", "QueueUrl", scene.create("q")).members()).isEmpty();
  }

  @Test
  void allMayBeNamedBesideOthers() throws Exception {
    var url = scene.create("q");

    assertThat(scene.attributes(url, "DelaySeconds", "All")).hasSize(12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nothing", "", "all", "queueArn"})
  void anUnknownNameIsRefused(String name) throws Exception {
    var url = scene.create("q");

    assertThat(
            scene.refusal(
                "GetQueueAttributes", "QueueUrl", url, "AttributeNames", List.of("QueueArn", name)))
        .isEqualTo("InvalidAttributeName 400: Unknown Attribute " + name + ".");
  }

  @Test
  void aChangeIsDated() throws Exception {
    var url = scene.create("q");
    scene.advance(Duration.ofSeconds(90));

    scene.set(url, "DelaySeconds", "1");

    assertThat(scene.attributes(url, "CreatedTimestamp", "LastModifiedTimestamp"))
        .containsEntry("CreatedTimestamp", BIRTH)
        .containsEntry("LastModifiedTimestamp", "1767225690");
  }

  @Test
  void regionsOfOtherPartitionsHaveOtherNames() throws Exception {
    var caller = QueueScene.caller("cn-north-1", "000000000000");
    scene.callAs(caller, "CreateQueue", "QueueName", "q");

    assertThat(
            scene
                .callAs(
                    caller,
                    "GetQueueAttributes",
                    "QueueUrl",
                    "q",
                    "AttributeNames",
                    List.of("QueueArn"))
                .textMap("Attributes"))
        .containsEntry("QueueArn", "arn:aws-cn:sqs:cn-north-1:000000000000:q");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GetQueueAttributes",
        "SetQueueAttributes",
        "DeleteQueue",
        "PurgeQueue",
        "TagQueue",
        "UntagQueue",
        "ListQueueTags",
        "AddPermission",
        "RemovePermission",
        "ListDeadLetterSourceQueues"
      })
  void operationsNeedAQueue(String operation) {
    assertThat(scene.refusal(operation))
        .isEqualTo("MissingParameter 400: The request must contain the parameter QueueUrl.");
    assertThat(scene.refusal(operation, "QueueUrl", QueueScene.URLS + "missing"))
        .isEqualTo(
            "AWS.SimpleQueueService.NonExistentQueue 400: The specified queue does not exist.");
  }
}
