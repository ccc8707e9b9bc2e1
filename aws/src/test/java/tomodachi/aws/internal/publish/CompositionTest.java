package tomodachi.aws.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.aws.SnsSqsPublishOption;
import tomodachi.messaging.JsonEnvelope;

/// What becomes of data before anything is sent.
class CompositionTest {

  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00.0429Z");
  private static final String URL = "https://sqs.eu-west-1.amazonaws.com/123456789012/orders";

  private final FakeService service = FakeService.of(Scene.options()).at(() -> NOON);

  private String toTopic(@Nullable Object data, SnsSqsPublishOption... options) {
    var terms = Terms.forTopic(Scene.options(), null, options);
    var composition = new Composition(service, terms, Target.Topic.of("orders", terms));
    return composition.outgoing(composition.draft(data), "arn").body();
  }

  private String toQueue(@Nullable Object data, SnsSqsPublishOption... options) {
    var terms = Terms.forQueue(Scene.options(), new JsonEnvelope(), options);
    var target = QueueAddress.of("orders", terms, "eu-west-1");
    var composition = new Composition(service, terms, target);
    return composition.outgoing(composition.draft(data), URL).body();
  }

  @Test
  void withoutEnvelopeTextsAndBytesAreThePayloadAndAllElseIsJson() {
    assertThat(toTopic("ö")).isEqualTo("ö");
    assertThat(toTopic(new byte[] {'a', (byte) 0xC3, (byte) 0xB6})).isEqualTo("aö");
    assertThat(toTopic(Map.of("id", 7))).isEqualTo("{\"id\":7}");
    assertThat(toTopic(null)).isEqualTo("null");
  }

  @Test
  void anEnvelopeIsGivenTheTopicWithoutPrefix() {
    var terms = Terms.forTopic(Scene.options().withTopicPrefix("production--"), new JsonEnvelope());
    var composition = new Composition(service, terms, Target.Topic.of("orders", terms));

    assertThat(composition.draft("x").payload()).contains("\"topic\": \"orders\"");
  }

  @Test
  void whatAnEnvelopeAddsToTheAttributesIsSent() {
    var terms =
        Terms.forTopic(
            Scene.options(), new AddingEnvelope(), SnsSqsPublishOption.attribute("a", 1));
    var composition = new Composition(service, terms, Target.Topic.of("orders", terms));

    assertThat(composition.draft("x").attributes())
        .extracting(WireAttribute::name)
        .containsExactly("a", "added");
    assertThat(terms.attributes()).containsOnlyKeys("a");
  }

  /// Reference §4.9: the order of the keys, and the style of Python's `json.dumps`.
  @Test
  void theBodyInAQueueIsThatOfThePythonSystemByteForByte() {
    var body =
        toQueue(
            "\"ö\"",
            SnsSqsPublishOption.noEnvelope(),
            SnsSqsPublishOption.attribute("n", 5),
            SnsSqsPublishOption.attribute("b", new byte[] {1, 2}));

    assertThat(body)
        .isEqualTo(
            """
            {"Type": "Message", "QueueUrl": \
            "https://sqs.eu-west-1.amazonaws.com/123456789012/orders", "Version": "0", \
            "Message": "\\"\\u00f6\\"", "Timestamp": "2026-11-28T12:00:00.042Z", \
            "MessageAttributes": {"n": {"Type": "Number", "Value": "5"}, \
            "b": {"Type": "Binary", "Value": "AQI="}}}\
            """);
  }

  @Test
  void withoutAttributesTheBodySaysSo() {
    assertThat(toQueue("x")).endsWith("\"MessageAttributes\": {}}");
  }

  @Test
  void anEnvelopeIsGivenNoTopicForAQueue() {
    assertThat(toQueue("x")).contains("\\\"topic\\\": \\\"\\\"");
  }

  @Test
  void aPlainBodyIsTheDataWithoutEnvelope() {
    assertThat(toQueue("x", SnsSqsPublishOption.plainBody())).isEqualTo("x");
  }

  @Test
  void aBodyMayHaveAFormatOfItsOwn() {
    var body =
        toQueue(
            "x",
            SnsSqsPublishOption.noEnvelope(),
            SnsSqsPublishOption.attribute("n", 5),
            SnsSqsPublishOption.bodyFormat(content -> content.toString()));

    assertThat(body)
        .isEqualTo(
            "Content[queueName=orders, queueUrl=%s, payload=x, attributes={n=5}, timestamp=%s]"
                .formatted(URL, NOON));
  }

  @ParameterizedTest
  @NullAndEmptySource
  void aFormatHasToReturnABody(@Nullable String body) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> toQueue("x", SnsSqsPublishOption.bodyFormat(_ -> returned(body))))
        .withMessage(
            """
            The body format returned %s for queue "orders", and SQS takes no message without a body
                return the payload, with what is to be around it\
            """
                .formatted(body == null ? "null" : "an empty text"));
  }

  @SuppressWarnings("NullAway") // As code without null checks may do.
  private static String returned(@Nullable String body) {
    return body;
  }

  @Test
  void nothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> toTopic(""))
        .withMessage("The message is empty, AWS takes none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000", "\u001F", "\uFFFE", "\uD800", "\uDC00a"})
  void charactersThatAwsRefusesAreRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> toTopic(text))
        .withMessageMatching(
            "(?s)The message has the character U\\+[0-9A-F]{4} at index [01], which AWS .*");
  }

  @Test
  void charactersThatAwsTakesAreTaken() {
    var text = "\t\n\r ~\uD7FF\uE000\uFFFD\uD83D\uDE00";

    assertThat(toTopic(text)).isEqualTo(text);
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> toTopic(new byte[] {(byte) 0xFF}))
        .withMessageStartingWith("The bytes aren't UTF-8, and SNS and SQS carry only text\n");
  }

  @Test
  void whatIsLargerThanSnsTakesIsRefusedWithItsSizes() {
    assertThat(toTopic("x".repeat(262_144))).hasSize(262_144);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> toTopic("ö".repeat(131_072), SnsSqsPublishOption.attribute("n", 5)))
        .withMessage(
            """
            The message has 262144 bytes and its attributes have 8, SNS takes 262144 together: \
            topic "orders"
                store the data elsewhere and send where it is\
            """);
  }

  @Test
  void aQueueTakesFourTimesAsMuchWithAllThatIsAroundThePayload() {
    var plain = SnsSqsPublishOption.plainBody();

    assertThat(toQueue("x".repeat(1_048_576), plain)).hasSize(1_048_576);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> toQueue("x".repeat(1_048_577), plain))
        .withMessageContaining("SQS takes 1048576 together: queue \"orders\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> toQueue("x".repeat(1_048_500), SnsSqsPublishOption.noEnvelope()));
  }
}
