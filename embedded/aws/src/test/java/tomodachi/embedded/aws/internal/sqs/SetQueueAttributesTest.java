package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetQueueAttributesTest {

  private static final String BOTH =
      "InvalidAttributeName 400: You can use one type of server-side encryption (SSE) at one time."
          + " You can either enable KMS SSE or SQS SSE.";

  private final QueueScene scene = new QueueScene();

  @Test
  void attributesAreNeeded() throws Exception {
    assertThat(scene.refusal("SetQueueAttributes", "QueueUrl", scene.create("q")))
        .isEqualTo("MissingParameter 400: The request must contain the parameter Attributes.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "All",
        "Nothing",
        "QueueArn",
        "CreatedTimestamp",
        "LastModifiedTimestamp",
        "ApproximateNumberOfMessages",
        "ApproximateNumberOfMessagesDelayed",
        "ApproximateNumberOfMessagesNotVisible"
      })
  void whatCannotBeSetIsRefused(String attribute) throws Exception {
    var refused = "InvalidAttributeName 400: Unknown Attribute " + attribute + ".";

    assertThat(scene.refusedSetting(scene.create("q"), attribute, "1")).isEqualTo(refused);
    assertThat(scene.refusedCreation("other", attribute, "1")).isEqualTo(refused);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "FifoQueue, false, Unknown Attribute FifoQueue.",
        "ContentBasedDeduplication, false, Unknown Attribute ContentBasedDeduplication.",
        "DeduplicationScope, queue, You can specify the DeduplicationScope only when FifoQueue is"
            + " set to true.",
        "FifoThroughputLimit, perQueue, You can specify the FifoThroughputLimit only when FifoQueue"
            + " is set to true."
      })
  void standardQueuesHaveNoFifoAttributes(String attribute, String value, String text)
      throws Exception {
    var url = scene.create("q");

    assertThat(scene.refusedSetting(url, attribute, value))
        .isEqualTo("InvalidAttributeName 400: " + text);
    assertThat(scene.refusedCreation("other", attribute, value))
        .isEqualTo("InvalidAttributeName 400: " + text);
  }

  @Test
  void aStandardQueueDoesNotBecomeAFifoQueue() throws Exception {
    assertThat(scene.refusedSetting(scene.create("q"), "FifoQueue", "true"))
        .isEqualTo("InvalidAttributeName 400: Unknown Attribute FifoQueue.");
  }

  @Test
  void aFifoQueueStaysOne() throws Exception {
    var url = scene.create("q.fifo", "FifoQueue", "true");

    scene.set(url, "FifoQueue", "true");

    assertThat(scene.refusedSetting(url, "FifoQueue", "false"))
        .isEqualTo(
            "InvalidAttributeValue 400: Invalid value for the parameter FifoQueue. Reason:"
                + " Modifying queue type is not supported.");
    assertThat(scene.refusedSetting(url, "FifoQueue", "maybe"))
        .isEqualTo("InvalidAttributeValue 400: Invalid value for the parameter FifoQueue.");
  }

  @ParameterizedTest
  @CsvSource({
    "DeduplicationScope, group",
    "FifoThroughputLimit, perGroup",
    "ContentBasedDeduplication, maybe"
  })
  void fifoAttributesHaveTheirWords(String attribute, String value) throws Exception {
    var url = scene.create("q.fifo", "FifoQueue", "true");

    assertThat(scene.refusedSetting(url, attribute, value))
        .isEqualTo("InvalidAttributeValue 400: Invalid value for the parameter " + attribute + ".");
  }

  @Test
  void highThroughputNeedsTheScopeOfAGroup() throws Exception {
    var url = scene.create("q.fifo", "FifoQueue", "true");
    var refused =
        "InvalidAttributeValue 400: Invalid value for the parameter FifoThroughputLimit. Reason:"
            + " perMessageGroupId is allowed only when DeduplicationScope is messageGroup.";

    assertThat(scene.refusedSetting(url, "FifoThroughputLimit", "perMessageGroupId"))
        .isEqualTo(refused);
    scene.set(
        url, "DeduplicationScope", "messageGroup", "FifoThroughputLimit", "perMessageGroupId");
    assertThat(scene.refusedSetting(url, "DeduplicationScope", "queue")).isEqualTo(refused);
    scene.set(url, "DeduplicationScope", "queue", "FifoThroughputLimit", "perQueue");
    assertThat(scene.attributes(url, "DeduplicationScope", "FifoThroughputLimit"))
        .containsEntry("DeduplicationScope", "queue")
        .containsEntry("FifoThroughputLimit", "perQueue");
  }

  @Test
  void deduplicationReachesTheSettings() throws Exception {
    var url =
        scene.create(
            "q.fifo",
            "FifoQueue",
            "True",
            "ContentBasedDeduplication",
            "True",
            "DeduplicationScope",
            "messageGroup");

    var queue = scene.queues.at(QueueScene.CALLER, url);

    assertThat(queue.settings().fifo()).contains(new QueueSettings.Fifo(true, true));
    scene.set(url, "ContentBasedDeduplication", "false");
    assertThat(queue.settings().fifo()).contains(new QueueSettings.Fifo(false, true));
  }

  @Test
  void aKeyTurnsTheEncryptionBySqsOff() throws Exception {
    var url = scene.create("q");

    scene.set(url, "KmsMasterKeyId", "alias/mine");

    assertThat(encryption(url))
        .containsExactlyInAnyOrderEntriesOf(
            QueueScene.map(
                "KmsMasterKeyId",
                "alias/mine",
                "KmsDataKeyReusePeriodSeconds",
                "300",
                "SqsManagedSseEnabled",
                "false"));
  }

  @Test
  void theEncryptionBySqsTakesTheKeyAway() throws Exception {
    var url = scene.create("q", "KmsMasterKeyId", "alias/mine");

    scene.set(url, "SqsManagedSseEnabled", "true");

    assertThat(encryption(url)).containsExactly(Map.entry("SqsManagedSseEnabled", "true"));
  }

  @Test
  void aKeyCanBeTakenAway() throws Exception {
    var url = scene.create("q", "KmsMasterKeyId", "key", "KmsDataKeyReusePeriodSeconds", "6000");

    scene.set(url, "KmsMasterKeyId", "", "KmsDataKeyReusePeriodSeconds", "300");

    assertThat(encryption(url)).containsExactly(Map.entry("SqsManagedSseEnabled", "false"));
  }

  @Test
  void twoEncryptionsAtOnceAreRefused() throws Exception {
    var attributes = new String[] {"KmsMasterKeyId", "key", "SqsManagedSseEnabled", "true"};

    assertThat(scene.refusedSetting(scene.create("q"), attributes)).isEqualTo(BOTH);
    assertThat(scene.refusedCreation("other", attributes)).isEqualTo(BOTH);
  }

  @Test
  void aKeyGoesWithoutTheEncryptionBySqs() throws Exception {
    var url = scene.create("q", "KmsMasterKeyId", "key", "SqsManagedSseEnabled", "false");

    assertThat(scene.create("q", "KmsMasterKeyId", "key")).isEqualTo(url);
  }

  private Map<String, String> encryption(String url) throws Exception {
    return scene.attributes(
        url, "KmsMasterKeyId", "KmsDataKeyReusePeriodSeconds", "SqsManagedSseEnabled");
  }
}
