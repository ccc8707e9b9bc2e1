package tomodachi.embedded.aws.internal.sns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Structure;

class BatchTest {

  private final Scene scene = new Scene();
  private String topic = "";

  @BeforeEach
  void create() throws Exception {
    topic = scene.topic("orders");
    scene.subscribe(topic, "q", "RawMessageDelivery", "true");
  }

  @Test
  void allMessagesArePublishedInTheirOrder() throws Exception {
    var answer = publish(entry("1", "a"), entry("2", "b"));

    assertThat(scene.bodies("q")).containsExactly("a", "b");
    assertThat(answer)
        .hasToString(
            "{Successful=["
                + "{Id=1, MessageId=00000000-0000-0000-0000-000000000002}, "
                + "{Id=2, MessageId=00000000-0000-0000-0000-000000000003}], Failed=[]}");
  }

  @Test
  void fifoTopicsAnswerWithNumbersAndTellDuplicates() throws Exception {
    var fifo = scene.fifoTopic("orders.fifo", "ContentBasedDeduplication", "true");
    scene.subscribe(fifo, "q.fifo", "RawMessageDelivery", "true");
    var entries =
        List.of(
            entry("1", "a").set("MessageGroupId", "g"), entry("2", "a").set("MessageGroupId", "g"));

    var answer =
        scene.call("PublishBatch", "TopicArn", fifo, "PublishBatchRequestEntries", entries);

    assertThat(scene.bodies("q.fifo")).containsExactly("a");
    assertThat(answer.structures("Successful"))
        .extracting(success -> success.text("SequenceNumber").orElseThrow())
        .containsExactly("10000000000000000001", "10000000000000000001");
  }

  @Test
  void aBatchIsNotEmpty() {
    assertThat(refusal())
        .isEqualTo("400 EmptyBatchRequest: The batch request doesn't contain any entries.");
  }

  @Test
  void aBatchHas10MessagesAtMost() {
    var entries = new ArrayList<Structure>();
    for (var i = 0; i < 11; i++) {
      entries.add(entry("" + i, "a"));
    }

    assertThat(refusal(entries.toArray(Structure[]::new)))
        .isEqualTo(
            "400 TooManyEntriesInBatchRequest:"
                + " The batch request contains more entries than permissible.");
  }

  @Test
  void idsAreDistinct() {
    assertThat(refusal(entry("1", "a"), entry("1", "b")))
        .isEqualTo(
            "400 BatchEntryIdsNotDistinct:"
                + " Two or more batch entries in the request have the same Id.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"message.id", "msg@123#test", "\u00e5"})
  void idsHaveLettersDigitsHyphensAndUnderscores(String id) {
    assertThat(refusal(entry(id, "a")))
        .isEqualTo(
            "400 InvalidBatchEntryId: The Id of a batch entry in the batch request"
                + " contains an impermissible character: "
                + id);
  }

  @Test
  void anIdHas80CharactersAtMost() throws Exception {
    assertThat(publish(entry("a".repeat(80), "a")).structures("Successful")).hasSize(1);
    assertThat(refusal(entry("a".repeat(81), "a")))
        .isEqualTo(
            "400 InvalidBatchEntryId: The Id of a batch entry in the batch request is too long: "
                + "a".repeat(81));
  }

  @Test
  void everyEntryHasAnId() {
    assertThat(refusal(Scene.structure("Message", "a")))
        .isEqualTo(
            "400 ValidationError: 1 validation error detected: Value null at"
                + " 'publishBatchRequestEntries.1.member.id' failed to satisfy constraint:"
                + " Member must not be null");
  }

  @Test
  void theMessagesOfABatchHave256KibibytesTogether() throws Exception {
    assertThat(publish(entry("1", "a".repeat(131_072)), entry("2", "b".repeat(131_072))))
        .matches(answer -> answer.structures("Successful").size() == 2);
    assertThat(refusal(entry("1", "a".repeat(131_072)), entry("2", "b".repeat(131_073))))
        .isEqualTo(
            "400 BatchRequestTooLong:"
                + " The length of all the messages put together is more than the limit.");
  }

  @Test
  void aMalformedMessageSpoilsTheBatch() {
    assertThat(refusal(entry("1", "a"), entry("2", "{}").set("MessageStructure", "json")))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter:"
                + " Message Structure - No default entry in JSON message body");
    assertThat(scene.letters("q")).isEmpty();
  }

  @Test
  void theTopicMustBeThere() {
    assertThat(
            scene.refusal(
                "PublishBatch",
                "TopicArn",
                topic + "none",
                "PublishBatchRequestEntries",
                List.of(entry("1", "a"))))
        .isEqualTo("404 NotFound: Topic does not exist");
  }

  private Structure publish(Structure... entries) throws ApiError {
    return scene.call(
        "PublishBatch", "TopicArn", topic, "PublishBatchRequestEntries", List.of(entries));
  }

  private String refusal(Structure... entries) {
    return scene.refusal(
        "PublishBatch", "TopicArn", topic, "PublishBatchRequestEntries", List.of(entries));
  }

  private static Structure entry(String id, String message) {
    return Scene.structure("Id", id, "Message", message);
  }
}
