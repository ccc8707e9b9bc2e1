package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Structure;
import tomodachi.embedded.aws.internal.sqs.QueueSettings.Fifo;

class SendingRulesTest {

  private static final String INVALID = "InvalidParameterValueException";

  private final MessageScene scene = new MessageScene();

  SendingRulesTest() {
    scene.queue("q", MessageScene.standard());
    scene.queue("q.fifo", MessageScene.fifo(new Fifo(false, false)));
  }

  @Test
  void aBodyHasToBeThere() {
    for (var input : new Structure[] {new Structure(), new Structure().set("MessageBody", "")}) {
      var error =
          MessageScene.errorOf(
              () -> scene.call("SendMessage", input.set("QueueUrl", MessageScene.url("q"))));

      assertThat(error.code()).isEqualTo("MissingRequiredParameterException");
      assertThat(error.queryCode()).isEqualTo("MissingParameter");
      assertThat(error).hasMessage("The request must contain the parameter MessageBody.");
    }
  }

  @Test
  void theQueueHasToBeThere() {
    assertThat(errorOf("none", "a").code()).isEqualTo("QueueDoesNotExist");
  }

  @ParameterizedTest
  @CsvSource({"0,#x0", "8,#x8", "27,#x1B", "65534,#xFFFE", "65535,#xFFFF", "55296,#xD800"})
  void someCharactersAreForbidden(int character, String named) {
    var error = errorOf("q", "a" + (char) character);

    assertThat(error.code()).isEqualTo("InvalidMessageContents");
    assertThat(error.status()).isEqualTo(400);
    assertThat(error)
        .hasMessage(
            "Invalid binary character '%s' was found in the message body, the set of allowed characters is #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]."
                .formatted(named));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t\n\r ~", "\u007f\u0080ÿ", "\ud7ff\ue000\ufffd", "😀", "a😀b"})
  void allOthersAreAllowed(String body) throws Exception {
    scene.send("q", body);

    assertThat(scene.bodies("q")).containsExactly(body);
  }

  @Test
  void aMessageMayBeAsLongAsTheQueueSays() throws Exception {
    scene.queue("short", limited(1024));

    scene.send("short", "x".repeat(1024));

    var error = errorOf("short", "x".repeat(1025));
    assertThat(error.code()).isEqualTo(INVALID);
    assertThat(error)
        .hasMessage(
            "One or more parameters are invalid. Reason: Message must be shorter than 1024 bytes.");
  }

  @Test
  void bytesAreCountedAndAttributesCount() throws Exception {
    scene.queue("short", limited(1024));
    var body = "ä".repeat(500);

    scene.send("short", body, "MessageAttributes", attribute("n", "String", "v".repeat(17)));

    var longer = attribute("n", "String", "v".repeat(18));
    assertThat(errorOf("short", body, "MessageAttributes", longer).code()).isEqualTo(INVALID);
    assertThat(errorOf("short", "ä".repeat(513)).code()).isEqualTo(INVALID);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 901})
  void aDelayHasARange(int seconds) {
    assertThat(errorOf("q", "a", "DelaySeconds", seconds))
        .hasMessage(
            "Value %d for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= 900."
                .formatted(seconds));
  }

  @Test
  void aMessageInAFifoQueueHasNoDelayOfItsOwn() {
    assertThat(
            errorOf(
                "q.fifo",
                "a",
                "DelaySeconds",
                2,
                "MessageGroupId",
                "g",
                "MessageDeduplicationId",
                "d"))
        .hasMessage(
            "Value 2 for parameter DelaySeconds is invalid. Reason: The request include parameter"
                + " that is not valid for this queue type.");
  }

  @Test
  void aMessageInAFifoQueueNeedsAGroup() {
    var error = errorOf("q.fifo", "a", "MessageDeduplicationId", "d");

    assertThat(error.queryCode()).isEqualTo("MissingParameter");
    assertThat(error).hasMessage("The request must contain the parameter MessageGroupId.");
  }

  @Test
  void aMessageInAFifoQueueNeedsWhatTellsDuplicates() {
    var error = errorOf("q.fifo", "a", "MessageGroupId", "g");

    assertThat(error.queryCode()).isEqualTo("InvalidParameterValue");
    assertThat(error)
        .hasMessage(
            "The queue should either have ContentBasedDeduplication enabled or"
                + " MessageDeduplicationId provided explicitly");
  }

  @Test
  void aStandardQueueKnowsNoDuplicates() {
    assertThat(errorOf("q", "a", "MessageDeduplicationId", "d"))
        .hasMessage(
            "Value d for parameter MessageDeduplicationId is invalid. Reason: The request include"
                + " parameter that is not valid for this queue type.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "group 123", "ä", "a\n"})
  void idsHaveASyntax(String id) {
    for (var member : new String[] {"MessageGroupId", "MessageDeduplicationId"}) {
      assertThat(errorOf("q.fifo", "a", member, id))
          .hasMessage(
              "Value %s for parameter %s is invalid. Reason: %s can only include alphanumeric and punctuation characters. 1 to 128 in length."
                  .formatted(id, member, member));
    }
  }

  @Test
  void idsHaveALength() throws Exception {
    scene.send("q", "a", "MessageGroupId", "x".repeat(128));

    assertThat(errorOf("q", "a", "MessageGroupId", "x".repeat(129)).code()).isEqualTo(INVALID);
  }

  @Test
  void theOnlySystemAttributeIsTheTraceHeader() throws Exception {
    assertThat(errorOf("q", "a", "MessageSystemAttributes", attribute("SenderId", "String", "me")))
        .hasMessage("Message system attribute name 'SenderId' is invalid.");

    assertThat(
            errorOf(
                "q", "a", "MessageSystemAttributes", attribute("AWSTraceHeader", "Number", "1")))
        .hasMessage("Message system attribute 'AWSTraceHeader' must be of type 'String'.");
    var sent =
        scene.send(
            "q", "a", "MessageSystemAttributes", attribute("AWSTraceHeader", "String", "Root=1"));
    assertThat(sent.text("MD5OfMessageSystemAttributes"))
        .contains("d6619b3d47b81d3fc72c0db005a70eda");
  }

  private ApiError errorOf(String queue, String body, Object... more) {
    return MessageScene.errorOf(() -> scene.send(queue, body, more));
  }

  private static Object attribute(String name, String type, String value) {
    return MessageScene.map(name, MessageScene.text(type, value));
  }

  private static QueueSettings limited(int size) {
    var standard = MessageScene.standard();
    return new QueueSettings(
        standard.visibilityTimeout(),
        Duration.ZERO,
        standard.retention(),
        Duration.ZERO,
        size,
        Optional.empty(),
        Optional.empty());
  }
}
