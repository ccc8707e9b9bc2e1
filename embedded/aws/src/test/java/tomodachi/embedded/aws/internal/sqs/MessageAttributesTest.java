package tomodachi.embedded.aws.internal.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Structure;

class MessageAttributesTest {

  private final MessageScene scene = new MessageScene();

  MessageAttributesTest() {
    scene.queue("q", MessageScene.standard());
  }

  @Test
  void theDigestIsTheOneClientsCompute() throws Exception {
    var sent = scene.send("q", "msg", "MessageAttributes", kenobi());

    assertThat(sent.text("MD5OfMessageAttributes")).contains("4c360f3fdafd970e05fae2f149d997f5");
  }

  @Test
  void bytesAreKept() throws Exception {
    var bytes = "traceparent\u001e00-774062d6c37081a5a0b9b5b88e30627c-2d2482211f6489da-01";
    var binary = MessageScene.input("DataType", "Binary", "BinaryValue", bytes.getBytes(UTF_8));

    var sent = scene.send("q", "test", "MessageAttributes", MessageScene.map("attr1", binary));

    assertThat(sent.text("MD5OfMessageAttributes")).contains("8cbe4db156db8a94db8b801b7addb984");
    var received = receivedAttribute("attr1");
    assertThat(received.bytes("BinaryValue")).contains(bytes.getBytes(UTF_8));
    assertThat(received.text("DataType")).contains("Binary");
    assertThat(received.has("StringValue")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "All|General Hello Help.Me|4c360f3fdafd970e05fae2f149d997f5",
        ".*|General Hello Help.Me|4c360f3fdafd970e05fae2f149d997f5",
        "Hello|Hello|a311262e065454b75da111d535b8dacd",
        "Help.*|Help.Me|e3559934329581483df4474944b301c4",
        "He.*|Hello Help.Me|83fee93c1bcd8b9a5a923ffacdc636c7",
        "none||"
      })
  void aReceiverSaysWhichItWants(String wanted, @Nullable String names, @Nullable String digest)
      throws Exception {
    scene.send("q", "msg", "MessageAttributes", kenobi());

    var message = received(wanted);

    var expected = names == null ? new String[0] : names.split(" ");
    assertThat(message.structureMap("MessageAttributes")).containsOnlyKeys(expected);
    assertThat(message.text("MD5OfMessageAttributes")).isEqualTo(Optional.ofNullable(digest));
  }

  @Test
  void noneAreReceivedUnlessTheyAreWanted() throws Exception {
    scene.send("q", "msg", "MessageAttributes", kenobi());

    var message = scene.receive("q").getFirst();

    assertThat(message.members())
        .containsOnlyKeys("MessageId", "MD5OfBody", "Body", "ReceiptHandle");
  }

  @Test
  void thoseOfTheSystemAreReceivedIfTheyAreWanted() throws Exception {
    scene.send(
        "q",
        "msg",
        "MessageSystemAttributes",
        MessageScene.map("AWSTraceHeader", MessageScene.text("String", "Root=1")));

    var all = scene.receive("q", "AttributeNames", List.of("All"), "VisibilityTimeout", 0);
    var now = Long.toString(scene.time.now());
    assertThat(all.getFirst().textMap("Attributes"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "SenderId",
                "000000000000",
                "SentTimestamp",
                now,
                "ApproximateReceiveCount",
                "1",
                "ApproximateFirstReceiveTimestamp",
                now,
                "AWSTraceHeader",
                "Root=1"));
    var some =
        scene.receive(
            "q",
            "AttributeNames",
            List.of("SenderId"),
            "MessageSystemAttributeNames",
            List.of("AWSTraceHeader"));
    assertThat(some.getFirst().textMap("Attributes"))
        .containsOnlyKeys("SenderId", "AWSTraceHeader");
  }

  @Test
  void thereIsNoOtherOfTheSystem() {
    var error =
        MessageScene.errorOf(
            () -> scene.receive("q", "MessageSystemAttributeNames", List.of("Nonsense")));

    assertThat(error.code()).isEqualTo("InvalidAttributeName");
    assertThat(error).hasMessage("Unknown Attribute Nonsense.");
  }

  @Test
  void thereAreTenAtMost() throws Exception {
    scene.send("q", "a", "MessageAttributes", many(10));

    assertThat(errorOf(many(11)))
        .hasMessage("Number of message attributes [11] exceeds the allowed maximum [10].");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a!b", "a b", "a..b", "ä", "\"", ""})
  void aNameHasASyntax(String name) {
    assertThat(errorOf(name, MessageScene.text("String", "v")))
        .hasMessage(
            "Message (user) attributes name can only contain upper and lower score characters,"
                + " digits, periods, hyphens and underscores. ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AWS.x", "aws.x", "Amazon.x", ".x", "x."})
  void someNamesAreReserved(String name) {
    assertThat(errorOf(name, MessageScene.text("String", "v")))
        .hasMessage(
            "You can't use message attribute names beginning with 'AWS.' or 'Amazon.'. These"
                + " strings are reserved for internal use. Additionally, they cannot start or end"
                + " with '.'.");
  }

  @Test
  void aNameAndATypeHaveALength() {
    assertThat(errorOf("n".repeat(257), MessageScene.text("String", "v")))
        .hasMessage("Message (user) attribute names must be shorter than 256 Bytes");
    assertThat(errorOf("n", MessageScene.text("Number." + "x".repeat(256), "1")))
        .hasMessage("Message (user) attribute types must be shorter than 256 Bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Text", "string", "StringX", "String."})
  void aTypeIsOneOfThree(String type) {
    assertThat(errorOf("n", MessageScene.text(type, "v")))
        .hasMessage(
            "The message attribute 'n' has an invalid message attribute type, the set of supported"
                + " type prefixes is Binary, Number, and String.");
  }

  @Test
  void aTypeHasToBeThere() {
    assertThat(errorOf("n", MessageScene.input("StringValue", "v")))
        .hasMessage("The message attribute 'n' must contain non-empty message attribute type.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"String", "Number", "Binary"})
  void aValueIsNotEmpty(String type) {
    assertThat(errorOf("n", MessageScene.text(type, "")))
        .hasMessage(
            "Message (user) attribute 'n' must contain a non-empty value of type '%s'."
                .formatted(type));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1x", "1e", "--1", ".", "0x10", "NaN"})
  void aNumberIsOne(String text) {
    assertThat(errorOf("n", MessageScene.text("Number", text)))
        .hasMessage("Can't cast the value of message (user) attribute 'n' to a number.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "-1.5", "+2", "1e10", ".5", "1614717034367"})
  void aNumberIsKeptAsItWasWritten(String text) throws Exception {
    scene.send(
        "q",
        "a",
        "MessageAttributes",
        MessageScene.map("n", MessageScene.text("Number.int", text)));

    var received = receivedAttribute("n");

    assertThat(received.text("StringValue")).contains(text);
    assertThat(received.text("DataType")).contains("Number.int");
  }

  @Test
  void aTextHasOnlyCharactersOfABody() {
    assertThat(errorOf("n", MessageScene.text("String", "a\b")).code())
        .isEqualTo("InvalidMessageContents");
  }

  private Structure received(String name) throws ApiError {
    return scene.receive("q", "MessageAttributeNames", List.of(name)).getFirst();
  }

  private Structure receivedAttribute(String name) throws ApiError {
    return requireNonNull(received(name).structureMap("MessageAttributes").get(name));
  }

  private ApiError errorOf(String name, Structure attribute) {
    return errorOf(MessageScene.map(name, attribute));
  }

  private ApiError errorOf(Map<String, Object> attributes) {
    return MessageScene.errorOf(() -> scene.send("q", "a", "MessageAttributes", attributes));
  }

  private static Map<String, Object> kenobi() {
    return MessageScene.map(
        "Hello",
        MessageScene.text("String", "There"),
        "General",
        MessageScene.text("String", "Kenobi"),
        "Help.Me",
        MessageScene.text("String", "Me"));
  }

  private static Map<String, Object> many(int count) {
    var attributes = MessageScene.map();
    for (var i = 0; i < count; i++) {
      attributes.put("n" + i, MessageScene.text("String", "v"));
    }
    return attributes;
  }
}
