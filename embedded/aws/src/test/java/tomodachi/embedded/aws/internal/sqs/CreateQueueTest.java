package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreateQueueTest {

  private static final String EXISTS =
      "QueueAlreadyExists 400: A queue already exists with the same name and a different value for"
          + " attribute ";

  private final QueueScene scene = new QueueScene();

  @Test
  void theSameAgainIsTheSameQueue() throws Exception {
    var url = scene.create("q", "DelaySeconds", "1", "VisibilityTimeout", "69");

    assertThat(scene.create("q", "DelaySeconds", "1", "VisibilityTimeout", "69")).isEqualTo(url);
    assertThat(scene.create("q", "DelaySeconds", "01")).isEqualTo(url);
    assertThat(scene.create("q")).isEqualTo(url);
  }

  @Test
  void attributesThatAreNotNamedStayAsTheyAre() throws Exception {
    var url = scene.create("q", "DelaySeconds", "1");

    scene.create("q");

    assertThat(scene.attributes(url, "DelaySeconds")).containsEntry("DelaySeconds", "1");
  }

  @ParameterizedTest
  @CsvSource({
    "DelaySeconds, 2",
    "VisibilityTimeout, 31",
    "KmsMasterKeyId, alias/mine",
    "SqsManagedSseEnabled, false",
    "KmsDataKeyReusePeriodSeconds, 60",
    "RedriveAllowPolicy, '{\"redrivePermission\":\"denyAll\"}'"
  })
  void anotherValueIsRefused(String attribute, String value) throws Exception {
    scene.create("q");

    assertThat(scene.refusedCreation("q", attribute, value)).isEqualTo(EXISTS + attribute);
  }

  @Test
  void theFirstAttributeThatDiffersIsNamed() throws Exception {
    scene.create("q", "ReceiveMessageWaitTimeSeconds", "1", "DelaySeconds", "1");

    assertThat(
            scene.refusedCreation(
                "q",
                "ReceiveMessageWaitTimeSeconds",
                "1",
                "VisibilityTimeout",
                "5",
                "DelaySeconds",
                "2"))
        .isEqualTo(EXISTS + "VisibilityTimeout");
  }

  @Test
  void anotherValueOfAFifoAttributeIsRefused() throws Exception {
    scene.create("q.fifo", "FifoQueue", "true", "ContentBasedDeduplication", "true");

    assertThat(
            scene.refusedCreation(
                "q.fifo", "FifoQueue", "true", "ContentBasedDeduplication", "false"))
        .isEqualTo(EXISTS + "ContentBasedDeduplication");
  }

  @Test
  void whatWasSetSinceIsCompared() throws Exception {
    var url = scene.create("q", "DelaySeconds", "1");
    scene.set(url, "DelaySeconds", "2");

    assertThat(scene.create("q", "DelaySeconds", "2")).isEqualTo(url);
    assertThat(scene.refusedCreation("q", "DelaySeconds", "1")).isEqualTo(EXISTS + "DelaySeconds");
  }

  @Test
  void anEmptyPolicyIsNone() throws Exception {
    var url = scene.create("q", "Policy", "", "RedrivePolicy", "", "KmsMasterKeyId", "");

    assertThat(scene.create("q", "Policy", "")).isEqualTo(url);
    assertThat(scene.attributes(url, "All"))
        .doesNotContainKeys("Policy", "RedrivePolicy", "KmsMasterKeyId");
  }

  @Test
  void theSameRedrivePolicyInOtherWordsIsTheSame() throws Exception {
    scene.create("dead");
    var arn = QueueScene.ARNS + "dead";
    var url =
        scene.create(
            "q",
            "RedrivePolicy",
            "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":5}".formatted(arn));

    assertThat(
            scene.create(
                "q",
                "RedrivePolicy",
                "{ \"maxReceiveCount\": \"5\", \"deadLetterTargetArn\": \"%s\" }".formatted(arn)))
        .isEqualTo(url);
  }

  @Test
  void tagsComeWithIt() throws Exception {
    var tags = Map.of("team", "billing", "empty", "");

    scene.call("CreateQueue", "QueueName", "q", "tags", tags);

    assertThat(scene.call("ListQueueTags", "QueueUrl", "q").textMap("Tags")).isEqualTo(tags);
  }

  @Test
  void tagsThatCannotBeCreateNothing() {
    assertThat(scene.refusal("CreateQueue", "QueueName", "q", "tags", Map.of("", "x")))
        .isEqualTo(
            "InvalidParameterValue 400: Tag keys must be between 1 and 128 characters in length.");
    assertThat(scene.refusal("DeleteQueue", "QueueUrl", "q")).contains("NonExistentQueue");
  }

  @Test
  void tagsOfOneThatIsThereStayAsTheyAre() throws Exception {
    scene.call("CreateQueue", "QueueName", "q", "tags", Map.of("team", "billing"));

    scene.call("CreateQueue", "QueueName", "q", "tags", Map.of("team", "other"));

    assertThat(scene.call("ListQueueTags", "QueueUrl", "q").textMap("Tags"))
        .containsExactly(Map.entry("team", "billing"));
  }

  @Test
  void accountsAndRegionsHaveNamesOfTheirOwn() throws Exception {
    scene.create("q", "DelaySeconds", "1");
    var caller = QueueScene.caller("eu-west-1", "222222222222");

    var url =
        scene.callAs(
            caller, "CreateQueue", "QueueName", "q", "Attributes", Map.of("DelaySeconds", "2"));

    assertThat(url.requiredText("QueueUrl")).isEqualTo("http://127.0.0.1:9732/222222222222/q");
  }

  @Test
  void tenThousandQueuesAreTheMost() throws Exception {
    for (var i = 0; i < 10_000; i++) {
      scene.create("q" + i);
    }

    assertThat(scene.refusedCreation("one-more"))
        .isEqualTo(
            "OverLimit 403: The embedded server holds 10000 queues, which is as many as it may."
                + " Delete some.");
    scene.call("DeleteQueue", "QueueUrl", "q0");
    assertThat(scene.create("one-more")).endsWith("one-more");
  }
}
