package tomodachi.embedded.aws.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.APPROXIMATE_FIRST_RECEIVE_TIMESTAMP;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.AWS_TRACE_HEADER;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.MESSAGE_GROUP_ID;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.SENDER_ID;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.SENT_TIMESTAMP;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/// Attributes of messages. Their MD5s are checked by the SDK, on the way there and back.
abstract class MessageAttributesChecks extends ServerChecks {

  @ParameterizedTest
  @CsvSource({
    "String,text",
    "String,ö € 𝄞",
    "String.color,red",
    "String.Array,'[\"a\",1,true,null]'",
    "Number,1",
    "Number,-12.50",
    "Number,1e10",
    "Number.int,42"
  })
  void anAttributeArrives(String type, String value) {
    var queue = queue();
    var sent = sendWith(queue, Map.of("name", Attributes.of(type, value)));

    var taken = take(queue);
    var attribute = value(taken.messageAttributes(), "name");
    assertThat(attribute.dataType()).isEqualTo(type);
    assertThat(attribute.stringValue()).isEqualTo(value);
    assertThat(attribute.binaryValue()).isNull();
    assertThat(taken.md5OfMessageAttributes()).isEqualTo(sent.md5OfMessageAttributes());
  }

  @ParameterizedTest
  @CsvSource({"Binary", "Binary.gzip"})
  void bytesArrive(String type) {
    var queue = queue();
    sendWith(queue, Map.of("name", Attributes.bytes(type, (byte) 0, (byte) -1, (byte) 127)));

    var attribute = value(take(queue).messageAttributes(), "name");
    assertThat(attribute.dataType()).isEqualTo(type);
    assertThat(attribute.binaryValue().asByteArray()).containsExactly(0, -1, 127);
    assertThat(attribute.stringValue()).isNull();
  }

  @Test
  void thereMayBeTen() {
    var queue = queue();
    var ten = named(10);

    sendWith(queue, ten);

    assertThat(take(queue).messageAttributes()).isEqualTo(ten);
  }

  @Test
  @FauxqsDiffers(
      by = "taking more",
      documentation = "SQS Developer Guide, Amazon SQS message metadata: up to 10")
  void thereMayNotBeEleven() {
    var queue = queue();

    Refusal.of(() -> sendWith(queue, named(11))).isBadRequest("InvalidParameterValue");
  }

  @ParameterizedTest
  @CsvSource({
    "AWS.mine,String,v",
    "amazon.mine,String,v",
    "a..b,String,v",
    ".a,String,v",
    "a.,String,v",
    "a b,String,v",
    "name,Text,v",
    "name,'',v",
    "name,String,''",
    "name,Number,abc"
  })
  @FauxqsDiffers(
      by = "taking it",
      documentation = "SQS Developer Guide, Amazon SQS message metadata, attribute components")
  void someAttributesAreRefused(String name, String type, String value) {
    var queue = queue();

    Refusal.of(() -> sendWith(queue, Map.of(name, Attributes.of(type, value))))
        .isBadRequest("InvalidParameterValue");
  }

  @Test
  @FauxqsDiffers(
      by = "giving the MD5 of all attributes",
      documentation = "SQS API Reference, Message, MD5OfMessageAttributes")
  void noneIsGivenWithoutAsking() {
    var queue = queue();
    sendWith(queue, named(1));

    var taken = askingFor(queue, List.of());

    assertThat(taken.messageAttributes()).isEmpty();
    assertThat(taken.md5OfMessageAttributes()).isNull();
    assertThat(taken.attributes()).isEmpty();
  }

  @Test
  @FauxqsDiffers(
      by = "giving the MD5 of all attributes",
      documentation = "SQS API Reference, Message, MD5OfMessageAttributes")
  void theyAreChosenByName() {
    var queue = queue();
    sendWith(queue, named(3));

    var taken = askingFor(queue, List.of("a0", "a2", "missing"));

    assertThat(taken.messageAttributes()).containsOnlyKeys("a0", "a2");
  }

  @Test
  @FauxqsDiffers(
      by = "giving the MD5 of all attributes",
      documentation = "SQS API Reference, Message, MD5OfMessageAttributes")
  void theyAreChosenByPrefix() {
    var queue = queue();
    var value = Attributes.text("v");
    sendWith(queue, Map.of("foo.a", value, "foo.b", value, "bar.c", value));

    assertThat(askingFor(queue, List.of("foo.*")).messageAttributes())
        .containsOnlyKeys("foo.a", "foo.b");
  }

  @Test
  void theyAreChosenAllByAPattern() {
    var queue = queue();
    sendWith(queue, named(2));

    assertThat(askingFor(queue, List.of(".*")).messageAttributes()).hasSize(2);
  }

  @Test
  void theServiceHasAttributesOfItsOwn() {
    var queue = queue();
    send(queue, "x");

    var attributes = take(queue).attributes();

    assertThat(attributes)
        .containsOnlyKeys(
            SENDER_ID,
            SENT_TIMESTAMP,
            APPROXIMATE_RECEIVE_COUNT,
            APPROXIMATE_FIRST_RECEIVE_TIMESTAMP);
    assertThat(attributes.get(SENDER_ID)).isNotEmpty();
    assertThat(attributes.get(APPROXIMATE_RECEIVE_COUNT)).isEqualTo("1");
    isRecent(value(attributes, SENT_TIMESTAMP));
    isRecent(value(attributes, APPROXIMATE_FIRST_RECEIVE_TIMESTAMP));
  }

  @Test
  void theServicesAttributesAreChosenByName() {
    var queue = queue();
    send(queue, "x");

    var taken =
        sqs.receiveMessage(r ->
                r.queueUrl(queue)
                    .messageSystemAttributeNames(APPROXIMATE_RECEIVE_COUNT, MESSAGE_GROUP_ID))
            .messages()
            .getFirst();

    assertThat(taken.attributes()).isEqualTo(Map.of(APPROXIMATE_RECEIVE_COUNT, "1"));
  }

  @Test
  @SuppressWarnings(
      "deprecation") // What the SDKs of two years ago, and many services, still ask by.
  void theServicesAttributesAreChosenByTheOldParameter() {
    var queue = queue();
    send(queue, "x");

    var taken =
        sqs.receiveMessage(
                r -> r.queueUrl(queue).attributeNamesWithStrings("ApproximateReceiveCount"))
            .messages()
            .getFirst();

    assertThat(taken.attributes()).isEqualTo(Map.of(APPROXIMATE_RECEIVE_COUNT, "1"));
  }

  @Test
  @FauxqsDiffers(
      by = "forgetting it",
      documentation = "SQS API Reference, SendMessage, MessageSystemAttributes: AWSTraceHeader")
  void aTraceIsHandedOn() {
    var queue = queue();
    var trace = "Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1";
    var header =
        Map.of(
            MessageSystemAttributeNameForSends.AWS_TRACE_HEADER,
            MessageSystemAttributeValue.builder().dataType("String").stringValue(trace).build());

    sqs.sendMessage(r -> r.queueUrl(queue).messageBody("x").messageSystemAttributes(header));

    assertThat(take(queue).attributes()).containsEntry(AWS_TRACE_HEADER, trace);
  }

  private SendMessageResponse sendWith(
      String queue, Map<String, MessageAttributeValue> attributes) {
    return sqs.sendMessage(r -> r.queueUrl(queue).messageBody("x").messageAttributes(attributes));
  }

  private Message askingFor(String queue, List<String> names) {
    return sqs.receiveMessage(r -> r.queueUrl(queue).messageAttributeNames(names))
        .messages()
        .getFirst();
  }

  private static Map<String, MessageAttributeValue> named(int count) {
    var attributes = new HashMap<String, MessageAttributeValue>();
    numbered("a", count).forEach(name -> attributes.put(name, Attributes.text("v-" + name)));
    return attributes;
  }

  private static void isRecent(String milliseconds) {
    assertThat(Instant.ofEpochMilli(Long.parseLong(milliseconds)))
        .isBetween(Instant.now().minus(Duration.ofHours(1)), Instant.now().plusSeconds(2));
  }
}
