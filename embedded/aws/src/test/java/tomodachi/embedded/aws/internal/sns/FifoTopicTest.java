package tomodachi.embedded.aws.internal.sns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Structure;

class FifoTopicTest {

  private final Scene scene = new Scene();
  private String topic = "";

  @BeforeEach
  void create() throws Exception {
    topic = scene.fifoTopic("orders.fifo");
    scene.subscribe(topic, "q.fifo", "RawMessageDelivery", "true");
  }

  @Test
  void messagesAreNumbered() throws Exception {
    assertThat(publish("a", "g", "1").requiredText("SequenceNumber"))
        .isEqualTo("10000000000000000001");
    assertThat(publish("b", "g", "2").requiredText("SequenceNumber"))
        .isEqualTo("10000000000000000002");
  }

  @Test
  void fifoQueuesGetGroupAndDeduplicationId() throws Exception {
    publish("a", "g", "1");

    var letter = scene.letters("q.fifo").getFirst();
    assertThat(letter.groupId()).isEqualTo("g");
    assertThat(letter.deduplicationId()).isEqualTo("1");
  }

  @Test
  void standardQueuesGetNeither() throws Exception {
    scene.subscribe(topic, "q");

    publish("a", "g", "1");

    var letter = scene.letters("q").getFirst();
    assertThat(letter.groupId()).isNull();
    assertThat(letter.deduplicationId()).isNull();
  }

  @Test
  void aMessageHasAGroup() {
    assertThat(scene.publishRefusal(topic, "a", "MessageDeduplicationId", "1"))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter:"
                + " The MessageGroupId parameter is required for FIFO topics");
  }

  @Test
  void aMessageHasADeduplicationId() {
    assertThat(scene.publishRefusal(topic, "a", "MessageGroupId", "g"))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter: The topic should either have"
                + " ContentBasedDeduplication enabled or MessageDeduplicationId provided"
                + " explicitly");
  }

  @ParameterizedTest
  @CsvSource({"MessageGroupId, ''", "MessageGroupId, a b", "MessageDeduplicationId, \u00e5"})
  void idsAreLettersDigitsAndPunctuationMarks(String name, String id) {
    assertThat(scene.publishRefusal(topic, "a", name, id))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter: "
                + name
                + " Reason: must have 1 to 128 letters, digits and punctuation marks");
  }

  @Test
  void theDigestOfAMessageStandsForItsId() throws Exception {
    change("ContentBasedDeduplication", "true");

    scene.publish(topic, "Test", "MessageGroupId", "g");

    assertThat(scene.letters("q.fifo").getFirst().deduplicationId())
        .isEqualTo("532eaabd9574880dbf76b9b8cc00832c20a6ec113d682299550d7a6e0f345e25");
  }

  @Test
  void anIdOfItsOwnWinsOverTheDigest() throws Exception {
    change("ContentBasedDeduplication", "true");

    publish("Test", "g", "own");

    assertThat(scene.letters("q.fifo").getFirst().deduplicationId()).isEqualTo("own");
  }

  @Test
  void aDuplicateIsAnsweredAsTheFirstAndNotDelivered() throws Exception {
    var first = publish("a", "g", "1");

    var second = publish("b", "g", "1");

    assertThat(second).hasToString(first.toString());
    assertThat(scene.bodies("q.fifo")).containsExactly("a");
  }

  @Test
  void aDuplicateOfAnotherGroupIsOneToo() throws Exception {
    publish("a", "g", "1");

    publish("b", "h", "1");

    assertThat(scene.bodies("q.fifo")).containsExactly("a");
  }

  @Test
  void groupsCanBeToldApart() throws Exception {
    change("FifoThroughputScope", "MessageGroup");
    publish("a", "g", "1");

    publish("b", "h", "1");
    publish("c", "h", "1");

    assertThat(scene.bodies("q.fifo")).containsExactly("a", "b");
  }

  @Test
  void anotherTopicTellsItsOwnDuplicates() throws Exception {
    var other = scene.fifoTopic("others.fifo");
    scene.subscribe(other, "q.fifo", "RawMessageDelivery", "true");
    publish("a", "g", "1");

    scene.publish(other, "b", "MessageGroupId", "g", "MessageDeduplicationId", "1");

    assertThat(scene.bodies("q.fifo")).containsExactly("a", "b");
  }

  @Test
  void anIdIsGoodAgainAfterFiveMinutes() throws Exception {
    publish("a", "g", "1");
    scene.time.advance(Duration.ofMinutes(5).minusMillis(1));
    publish("b", "g", "1");
    scene.time.advance(Duration.ofMillis(1));

    publish("c", "g", "1");

    assertThat(scene.bodies("q.fifo")).containsExactly("a", "c");
  }

  @Test
  void aDuplicateDoesNotProlongTheFiveMinutes() throws Exception {
    publish("a", "g", "1");
    scene.time.advance(Duration.ofMinutes(4));
    publish("b", "g", "1");
    scene.time.advance(Duration.ofMinutes(1));

    publish("c", "g", "1");

    assertThat(scene.bodies("q.fifo")).containsExactly("a", "c");
  }

  private Structure publish(String message, String group, String id) throws ApiError {
    return scene.publish(topic, message, "MessageGroupId", group, "MessageDeduplicationId", id);
  }

  private void change(String name, String value) throws ApiError {
    scene.call(
        "SetTopicAttributes", "TopicArn", topic, "AttributeName", name, "AttributeValue", value);
  }
}
