package tomodachi.aws.internal.consume;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import tomodachi.aws.SqsDelivery;
import tomodachi.messaging.Message;

/// A message as handlers see it.
final class HandedOver implements SqsDelivery {

  private final SqsMessage received;
  private final Message message;

  HandedOver(SqsMessage received, Message message) {
    this.received = received;
    this.message = message;
  }

  @Override
  public Message message() {
    return message;
  }

  @Override
  public int attempt() {
    return received.attempt();
  }

  @Override
  public String queueName() {
    return received.queueName();
  }

  @Override
  public Map<String, Object> attributes() {
    return received.attributes();
  }

  @Override
  public byte[] body() {
    return received.body();
  }

  @Override
  public String topic() {
    return received.topic();
  }

  @Override
  public String queueUrl() {
    return received.queue().url();
  }

  @Override
  public String receiptHandle() {
    return received.receiptHandle();
  }

  @Override
  public String sqsMessageId() {
    return received.id();
  }

  @Override
  public Optional<String> snsMessageId() {
    return Optional.of(received.content().body().snsMessageId()).filter(id -> !id.isEmpty());
  }

  @Override
  public Optional<String> messageGroupId() {
    return received.system(MessageSystemAttributeName.MESSAGE_GROUP_ID);
  }

  @Override
  public Optional<String> messageDeduplicationId() {
    return received.system(MessageSystemAttributeName.MESSAGE_DEDUPLICATION_ID);
  }

  @Override
  public Optional<String> sequenceNumber() {
    return received.system(MessageSystemAttributeName.SEQUENCE_NUMBER);
  }

  @Override
  public String messageType() {
    return received.content().body().type();
  }

  @Override
  public String rawMessageBody() {
    return Objects.requireNonNullElse(received.sdk().body(), "");
  }

  @Override
  public Optional<Instant> timestamp() {
    return received.content().body().instant();
  }

  @Override
  public int approximateReceiveCount() {
    return received.receiveCount();
  }

  /// Without payload, attributes and receipt, which may be secret.
  @Override
  public String toString() {
    return "SqsDelivery[queue=%s, topic=%s, id=%s, attempt=%d]"
        .formatted(queueName(), topic(), sqsMessageId(), attempt());
  }
}
