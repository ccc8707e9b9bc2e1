package tomodachi.aws;

import java.time.Instant;
import java.util.Optional;
import tomodachi.messaging.Delivery;

/// A message as SQS has handed it over. Immutable.
public interface SqsDelivery extends Delivery {

  /// The topic it was published to, decoded and without prefix; empty when it was sent to the queue
  /// or came from SNS without SNS's JSON around it, unless the handler has one topic only.
  String topic();

  /// The URL of the queue.
  String queueUrl();

  /// By which SQS knows this delivery, as long as it is hidden from others.
  String receiptHandle();

  /// The id that SQS gave it.
  String sqsMessageId();

  /// The id that SNS gave it; empty when it didn't come from SNS, or without SNS's JSON.
  Optional<String> snsMessageId();

  /// The group whose order is kept; empty on a standard queue.
  Optional<String> messageGroupId();

  /// By which SQS recognised that it wasn't sent before; empty on a standard queue.
  Optional<String> messageDeduplicationId();

  /// Its place in the order of its group; empty on a standard queue.
  Optional<String> sequenceNumber();

  /// What the JSON around the payload says it is: `Notification` from SNS, `Message` when it was
  /// sent to the queue; empty when there is none.
  String messageType();

  /// What stands around the payload, and the payload, as SQS had it.
  String rawMessageBody();

  /// When it was published, as the JSON around the payload says.
  Optional<Instant> timestamp();

  /// How many times SQS has handed it over, this time included.
  int approximateReceiveCount();
}
