package tomodachi.embedded.aws.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.MAXIMUM_MESSAGE_SIZE;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.model.InvalidMessageContentsException;

/// Messages on their way to a queue.
abstract class SendingChecks extends ServerChecks {

  @Test
  void aMessageArrives() {
    var queue = queue();

    var sent = sqs.sendMessage(r -> r.queueUrl(queue).messageBody("hello"));

    var taken = take(queue);
    assertThat(taken.body()).isEqualTo("hello");
    assertThat(taken.messageId()).isEqualTo(sent.messageId());
    assertThat(taken.receiptHandle()).isNotEmpty();
  }

  @Test
  void aBodyHasAnMd5() {
    var queue = queue();

    var sent = sqs.sendMessage(r -> r.queueUrl(queue).messageBody("hello"));

    assertThat(sent.md5OfMessageBody()).isEqualTo("5d41402abc4b2a76b9719d911017c592");
    assertThat(take(queue).md5OfBody()).isEqualTo("5d41402abc4b2a76b9719d911017c592");
    assertThat(sent.md5OfMessageAttributes()).isNull();
    assertThat(sent.sequenceNumber()).isNull();
  }

  @Test
  void idsDiffer() {
    var queue = queue();

    var one = sqs.sendMessage(r -> r.queueUrl(queue).messageBody("same"));
    var two = sqs.sendMessage(r -> r.queueUrl(queue).messageBody("same"));

    assertThat(one.messageId()).isNotEqualTo(two.messageId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ö € 日本語",
        "\t\n\r \uD7FF\uE000\uFFFD",
        "<xml attribute=\"1\">&amp;</xml>",
        "{\"json\":\"\\u0000\"}",
        "100%25+a=b&c",
        " blanks around "
      })
  void aBodyComesAsItWas(String body) {
    var queue = queue();

    send(queue, body);

    assertThat(take(queue).body()).isEqualTo(body);
  }

  @Test
  @FauxqsDiffers(
      by = "refusing it",
      documentation = "SQS API Reference, SendMessage: #x10000 to #x10FFFF are allowed")
  void aBodyMayHaveCharactersOfAllPlanes() {
    var queue = queue();

    send(queue, "𝄞😀");

    assertThat(take(queue).body()).isEqualTo("𝄞😀");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "a\u0001b", "\u001F", "\uFFFE", "\uFFFF"})
  void someCharactersAreRefused(String body) {
    var queue = queue();

    Refusal.of(() -> send(queue, body)).is(InvalidMessageContentsException.class, 400);
  }

  @Test
  void anEmptyBodyIsRefused() {
    var queue = queue();

    var refusal = Refusal.of(() -> send(queue, ""));

    refusal.isBadRequest("MissingParameter");
    assertThat(refusal.message()).isEqualTo("The request must contain the parameter MessageBody.");
  }

  @Test
  void aBodyMayHaveAMegabyte() {
    var queue = queue();
    var body = "x".repeat(1_048_576);

    send(queue, body);

    assertThat(take(queue).body()).isEqualTo(body);
  }

  @Test
  void aLongerBodyIsRefused() {
    var queue = queue();

    var refusal = Refusal.of(() -> send(queue, "x".repeat(1_048_577)));

    refusal.isBadRequest("InvalidParameterValue");
    assertThat(refusal.message())
        .isEqualTo(
            "One or more parameters are invalid. Reason: Message must be shorter than 1048576"
                + " bytes.");
  }

  @Test
  void theLimitOfAQueueIsInBytes() {
    var queue = queue(MAXIMUM_MESSAGE_SIZE, 1024);

    send(queue, "ö".repeat(512));

    Refusal.of(() -> send(queue, "ö".repeat(512) + "x")).isBadRequest("InvalidParameterValue");
  }

  @Test
  void attributesCountForTheLimit() {
    var queue = queue(MAXIMUM_MESSAGE_SIZE, 1024);

    Refusal.of(() ->
            sqs.sendMessage(r ->
                r.queueUrl(queue)
                    .messageBody("x".repeat(1000))
                    .messageAttributes(Map.of("name", Attributes.text("y".repeat(20))))))
        .isBadRequest("InvalidParameterValue");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 901})
  @FauxqsDiffers(by = "sending it", documentation = "SQS API Reference, SendMessage, DelaySeconds")
  void aDelayIsUpTo15Minutes(int seconds) {
    var queue = queue();

    Refusal.of(() -> sqs.sendMessage(r -> r.queueUrl(queue).messageBody("x").delaySeconds(seconds)))
        .isBadRequest("InvalidParameterValue");
  }
}
