package tomodachi.aws.internal.consume;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

class SqsMessageTest {

  private static final String WRAPPED =
      """
      {"Type": "Notification", "TopicArn": "arn:aws:sns:eu-west-1:0:pre-order___2e_created.fifo", \
      "Message": "hello", "MessageAttributes": {"a": {"Type": "String", "Value": "inner"}}}\
      """;

  @Test
  void aRawBodyIsThePayloadOfTheTopicOfTheHandler() {
    var message = Messages.of("hello");

    assertThat(message.body()).isEqualTo("hello".getBytes(UTF_8));
    assertThat(message.topic()).isEqualTo("orders");
    assertThat(message.attributes()).isEmpty();
    assertThat(message.id()).isEqualTo("sqs-1");
    assertThat(message.queueName()).isEqualTo("pre-orders");
  }

  @Test
  void aNotificationHasItsOwnTopicDecodedAndWithoutPrefix() {
    var message = Messages.of(WRAPPED);

    assertThat(message.body()).isEqualTo("hello".getBytes(UTF_8));
    assertThat(message.topic()).isEqualTo("order.created.fifo");
    assertThat(message.attributes()).isEqualTo(Map.of("a", "inner"));
  }

  @Test
  void whatWasSentToTheQueueHasNoTopic() {
    assertThat(Messages.of("{\"Type\": \"Message\", \"Message\": \"hello\"}").topic()).isEmpty();
  }

  @Test
  void attributesOfSqsComeBeforeThoseInTheBody() {
    var message = Messages.of(wrappedWith(Map.of("b", "outer")));

    assertThat(message.attributes()).isEqualTo(Map.of("b", "outer"));
  }

  @Test
  void whatTheFrameworkAddedToAParkedMessageHidesNothing() {
    var message = Messages.of(wrappedWith(Map.of("x-tomodachi-reason", "why")));

    assertThat(message.attributes()).isEqualTo(Map.of("a", "inner"));
  }

  private static Message wrappedWith(Map<String, String> attributes) {
    var values = new HashMap<String, MessageAttributeValue>();
    attributes.forEach((name, text) ->
        values.put(
            name, MessageAttributeValue.builder().dataType("String").stringValue(text).build()));
    return Messages.sdk(WRAPPED).messageAttributes(values).build();
  }

  @ParameterizedTest
  @CsvSource({"3, 3", "0, 1", "-2, 1", "'', 1", "many, 1", "99999999999, 1", ", 1"})
  void theAttemptIsWhatSqsHasCounted(String counted, int attempt) {
    var sdk = Messages.sdk("").attributes(Messages.system(APPROXIMATE_RECEIVE_COUNT, counted));

    assertThat(Messages.of(sdk.build()).attempt()).isEqualTo(attempt);
  }

  @Test
  void oneHandledAgainUnderItsReceiptIsTheNextAttempt() {
    var sdk = Messages.sdk("").attributes(Messages.system(APPROXIMATE_RECEIVE_COUNT, "2")).build();

    var again = Messages.of(sdk).again().again();

    assertThat(again.attempt()).isEqualTo(4);
    assertThat(again.receiveCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\0",
        "{",
        "{\"Message\"",
        "\ud83d\ude00",
        "{\"Type\": \"Message\", \"Message\": \"\"}"
      })
  void strangeBodiesAreReadable(String body) {
    assertThatCode(Messages.of(body)::requireReadable).doesNotThrowAnyException();
  }

  @Test
  void aMessageWithNothingAtAllIsReadable() {
    var message = Messages.of(Message.builder().build());

    message.requireReadable();

    assertThat(message.body()).isEmpty();
    assertThat(message.id()).isEmpty();
    assertThat(message.receiptHandle()).isEmpty();
    assertThat(message.attempt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\": {\"Type\": \"Binary\", \"Value\": \"QUJ\"}}|x|its attribute \"a\" isn't base64",
        "[]|x|its MessageAttributes are no JSON object",
        "{}|\\ud83d|its payload has half of a surrogate pair, which is no character",
      })
  void whatCanNotBeReadSaysWhy(String attributes, String payload, String why) {
    var message =
        Messages.of(
            "{\"Type\": \"Message\", \"Message\": \"%s\", \"MessageAttributes\": %s}"
                .formatted(payload, attributes));

    assertThatIllegalArgumentException().isThrownBy(message::requireReadable).withMessage(why);
    assertThatCode(message::body).doesNotThrowAnyException();
    assertThatCode(message::topic).doesNotThrowAnyException();
    assertThat(message.attributes()).isEmpty();
  }

  @Test
  void itsTextDoesNotTellThePayload() {
    assertThat(Messages.of("secret"))
        .hasToString("SqsMessage[queue=pre-orders, id=sqs-1, attempt=1]");
  }
}
