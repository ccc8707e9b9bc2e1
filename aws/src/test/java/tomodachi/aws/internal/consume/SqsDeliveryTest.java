package tomodachi.aws.internal.consume;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.MESSAGE_DEDUPLICATION_ID;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.MESSAGE_GROUP_ID;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.SEQUENCE_NUMBER;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tomodachi.aws.SqsDelivery;
import tomodachi.messaging.Message;
import tomodachi.messaging.transport.Opened;

class SqsDeliveryTest {

  private static final String BODY =
      """
      {"Type": "Notification", "MessageId": "sns-1", "Timestamp": "2026-11-28T21:04:05.678Z", \
      "TopicArn": "arn:aws:sns:eu-west-1:0:pre-orders", "Message": "secret", \
      "MessageAttributes": {"a": {"Type": "Number", "Value": "7"}}}\
      """;

  private final Message opened =
      new Message("uuid-1", "orders", null, Message.Sender.UNKNOWN, Map.of(), "secret");

  private final SqsMessage ofGroup =
      Messages.of(
          Messages.sdk(BODY)
              .attributes(
                  Messages.system(
                      APPROXIMATE_RECEIVE_COUNT, "2",
                      MESSAGE_GROUP_ID, "g",
                      MESSAGE_DEDUPLICATION_ID, "d",
                      SEQUENCE_NUMBER, "18"))
              .build());

  private final SqsMessage plain = Messages.of("secret");

  @Test
  void saysAllThatSnsAndSqsSay() {
    SqsDelivery delivery = ofGroup.again().delivery(opened);

    assertThat(delivery.message()).isSameAs(opened);
    assertThat(delivery.attempt()).isEqualTo(3);
    assertThat(delivery.approximateReceiveCount()).isEqualTo(2);
    assertThat(delivery.queueName()).isEqualTo("pre-orders");
    assertThat(delivery.queueUrl()).isEqualTo("http://localhost/000000000000/pre-orders");
    assertThat(delivery.topic()).isEqualTo("orders");
    assertThat(delivery.attributes()).isEqualTo(Map.of("a", 7));
    assertThat(delivery.body()).isEqualTo("secret".getBytes(UTF_8));
    assertThat(delivery.rawMessageBody()).isEqualTo(BODY);
    assertThat(delivery.receiptHandle()).isEqualTo("receipt-1");
    assertThat(delivery.sqsMessageId()).isEqualTo("sqs-1");
    assertThat(delivery.snsMessageId()).contains("sns-1");
    assertThat(delivery.messageType()).isEqualTo("Notification");
    assertThat(delivery.timestamp()).contains(Instant.parse("2026-11-28T21:04:05.678Z"));
    assertThat(delivery.messageGroupId()).contains("g");
    assertThat(delivery.messageDeduplicationId()).contains("d");
    assertThat(delivery.sequenceNumber()).contains("18");
  }

  @Test
  void whatARawMessageOfAStandardQueueDoesNotSayIsEmpty() {
    var delivery = plain.delivery(opened);

    assertThat(delivery.snsMessageId()).isEmpty();
    assertThat(delivery.messageType()).isEmpty();
    assertThat(delivery.timestamp()).isEmpty();
    assertThat(delivery.messageGroupId()).isEmpty();
    assertThat(delivery.messageDeduplicationId()).isEmpty();
    assertThat(delivery.sequenceNumber()).isEmpty();
  }

  @Test
  void itsTextTellsNeitherPayloadNorAttributesNorReceipt() {
    assertThat(ofGroup.delivery(opened))
        .hasToString("SqsDelivery[queue=pre-orders, topic=orders, id=sqs-1, attempt=2]");
  }

  @Test
  void keywordsAreThoseOfPython() {
    assertThat(keywords(ofGroup))
        .containsExactly(
            entry("topic", "orders"),
            entry("messageAttributes", Map.of("a", 7)),
            entry("queueUrl", "http://localhost/000000000000/pre-orders"),
            entry("receiptHandle", "receipt-1"),
            entry("approximateReceiveCount", 2),
            entry("snsMessageId", "sns-1"),
            entry("sqsMessageId", "sqs-1"),
            entry("messageType", "Notification"),
            entry("rawMessageBody", BODY),
            entry("messageTimestamp", "2026-11-28T21:04:05.678Z"),
            entry("messageDeduplicationId", "d"),
            entry("messageGroupId", "g"));
  }

  @Test
  void keywordsOfARawMessageOfAStandardQueueAreEmptyAsInPython() {
    assertThat(keywords(plain))
        .containsEntry("snsMessageId", "")
        .containsEntry("messageType", "")
        .containsEntry("messageTimestamp", "")
        .containsEntry("messageDeduplicationId", null)
        .containsEntry("messageGroupId", null);
  }

  /// Every keyword's value, which has the type the parameter must have.
  private Map<String, @Nullable Object> keywords(SqsMessage message) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    SqsKeywords.all()
        .forEach(keyword -> {
          var value = keyword.value().apply(new Opened<>(message, opened));
          values.put(keyword.name(), keyword.type().cast(value));
        });
    return values;
  }
}
