package tomodachi.aws.brittle;

import tomodachi.messaging.Delivery;

/// What handlers of a [BrittleTransport] see of a message.
public interface Leased extends Delivery {

  /// Where it came from.
  String queueUrl();

  /// By which SQS knows this delivery.
  String receiptHandle();
}
