package tomodachi.embedded.aws.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.model.BatchEntryIdsNotDistinctException;
import software.amazon.awssdk.services.sns.model.BatchRequestTooLongException;
import software.amazon.awssdk.services.sns.model.EmptyBatchRequestException;
import software.amazon.awssdk.services.sns.model.InvalidBatchEntryIdException;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import software.amazon.awssdk.services.sns.model.TooManyEntriesInBatchRequestException;

/// Several messages to a topic with one request.
abstract class PublishingBatchesChecks extends ServerChecks {

  private static final String API = "SNS API Reference, PublishBatch, errors";

  @Test
  void tenMessagesArePublishedAtOnce() {
    var topic = topic();
    var queue = raw(topic);

    var published = publish(topic, entries(10));

    assertThat(published.failed()).isEmpty();
    assertThat(published.successful())
        .extracting(one -> one.id())
        .containsExactlyInAnyOrderElementsOf(numbered("id", 10));
    assertThat(texts(queue, 10)).containsExactlyInAnyOrderElementsOf(numbered("text", 10));
  }

  @Test
  void entriesHaveAttributesAndSubjects() {
    var topic = topic();
    var queue = queue();
    subscribe(topic, queue);

    publish(
        topic,
        List.of(
            entry("a", "x").toBuilder()
                .subject("About")
                .messageAttributes(Map.of("k", Attributes.ofTopic("Number", "7")))
                .build()));

    var body = Json.of(take(queue).body());
    assertThat(body.path("Subject").asString()).isEqualTo("About");
    assertThat(body.path("MessageAttributes").path("k").path("Value").asString()).isEqualTo("7");
  }

  @Test
  void entriesAreFilteredOneByOne() {
    var topic = topic();
    var queue = queue();
    subscribe(
        topic, queue, Map.of("RawMessageDelivery", "true", "FilterPolicy", "{\"k\":[\"wanted\"]}"));

    publish(
        topic,
        List.of(
            entry("a", "no"),
            entry("b", "yes").toBuilder()
                .messageAttributes(Map.of("k", Attributes.ofTopic("String", "wanted")))
                .build()));

    assertThat(texts(queue, 1)).containsExactly("yes");
  }

  @Test
  @FauxqsDiffers(by = "not minding the structure", documentation = API)
  void anEntryThatIsMalformedSpoilsTheBatch() {
    var topic = topic();
    var queue = raw(topic);
    var entries =
        List.of(
            entry("good", "x"),
            entry("bad", "{\"sqs\":\"no default\"}").toBuilder().messageStructure("json").build());

    Refusal.of(() -> publish(topic, entries)).is(InvalidParameterException.class, 400);
    isEmpty(queue);
  }

  @Test
  @FauxqsDiffers(by = "refusing that entry only", documentation = API)
  void allEntriesNeedAGroupInAFifoTopic() {
    var topic = fifoTopic(Map.of("ContentBasedDeduplication", "true"));

    Refusal.of(() ->
            publish(
                topic,
                List.of(
                    entry("good", "x").toBuilder().messageGroupId("g").build(), entry("bad", "y"))))
        .is(InvalidParameterException.class, 400);
  }

  @Test
  void aMissingTopicIsNotFound() {
    var missing = "arn:aws:sns:eu-west-1:" + ServerUnderTest.ACCOUNT + ":" + name();

    Refusal.of(() -> publish(missing, entries(1))).is(NotFoundException.class, 404);
  }

  @Test
  @FauxqsDiffers(by = "taking it", documentation = API)
  void noEntriesAreRefused() {
    var topic = topic();

    Refusal.of(() -> publish(topic, List.of())).is(EmptyBatchRequestException.class, 400);
  }

  @Test
  @FauxqsDiffers(by = "taking it", documentation = API)
  void elevenEntriesAreRefused() {
    var topic = topic();

    Refusal.of(() -> publish(topic, entries(11)))
        .is(TooManyEntriesInBatchRequestException.class, 400);
  }

  @Test
  @FauxqsDiffers(by = "taking it", documentation = API)
  void entriesMayNotShareAnId() {
    var topic = topic();

    Refusal.of(() -> publish(topic, List.of(entry("same", "a"), entry("same", "b"))))
        .is(BatchEntryIdsNotDistinctException.class, 400);
  }

  @Test
  @FauxqsDiffers(by = "taking it", documentation = API)
  void anIdIsLettersDigitsAndDashes() {
    var topic = topic();

    Refusal.of(() -> publish(topic, List.of(entry("with space", "a"))))
        .is(InvalidBatchEntryIdException.class, 400);
  }

  @Test
  @FauxqsDiffers(by = "taking it", documentation = API)
  void allEntriesTogetherHaveALimit() {
    var topic = topic();
    var half = "x".repeat(150_000);

    Refusal.of(() -> publish(topic, List.of(entry("a", half), entry("b", half))))
        .is(BatchRequestTooLongException.class, 400);
  }

  private String raw(String topic) {
    var queue = queue();
    subscribe(topic, queue, Map.of("RawMessageDelivery", "true"));
    return queue;
  }

  private PublishBatchResponse publish(String topic, List<PublishBatchRequestEntry> entries) {
    return sns.publishBatch(r -> r.topicArn(topic).publishBatchRequestEntries(entries));
  }

  private static List<PublishBatchRequestEntry> entries(int count) {
    return IntStream.range(0, count).mapToObj(i -> entry("id" + i, "text" + i)).toList();
  }

  private static PublishBatchRequestEntry entry(String id, String message) {
    return PublishBatchRequestEntry.builder().id(id).message(message).build();
  }
}
