package tomodachi.embedded.aws.internal.sqs;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What SQS itself says about a message that is received.
enum SystemAttribute {
  SENDER_ID("SenderId"),
  SENT_TIMESTAMP("SentTimestamp"),
  RECEIVE_COUNT("ApproximateReceiveCount"),
  FIRST_RECEIVE_TIMESTAMP("ApproximateFirstReceiveTimestamp"),
  GROUP_ID("MessageGroupId"),
  DEDUPLICATION_ID("MessageDeduplicationId"),
  SEQUENCE_NUMBER("SequenceNumber"),
  TRACE_HEADER("AWSTraceHeader"),
  DEAD_LETTER_SOURCE("DeadLetterQueueSourceArn");

  private final String key;

  SystemAttribute(String key) {
    this.key = key;
  }

  /// The one of a name.
  static Optional<SystemAttribute> named(String key) {
    return Arrays.stream(values()).filter(attribute -> attribute.key.equals(key)).findAny();
  }

  /// What clients call it.
  String key() {
    return key;
  }

  /// What it is for a message; null if that has none.
  @Nullable String of(StoredMessage message) {
    var content = message.content();
    return switch (this) {
      case SENDER_ID -> content.senderId();
      case SENT_TIMESTAMP -> Long.toString(message.sentAt());
      case RECEIVE_COUNT -> Integer.toString(message.receiveCount());
      case FIRST_RECEIVE_TIMESTAMP -> Long.toString(message.firstReceivedAt());
      case GROUP_ID -> content.groupId();
      case DEDUPLICATION_ID -> content.deduplicationId();
      case SEQUENCE_NUMBER -> sequenceNumber(message);
      case TRACE_HEADER -> content.traceHeader();
      case DEAD_LETTER_SOURCE -> deadLetterSource(message);
    };
  }

  /// Only messages in FIFO queues have a deduplication id, and those are numbered.
  private static @Nullable String sequenceNumber(StoredMessage message) {
    return message.content().deduplicationId() == null ? null : Sequence.text(message.number());
  }

  private static @Nullable String deadLetterSource(StoredMessage message) {
    var source = message.deadLetterSource();
    return source == null ? null : source.toString();
  }
}
