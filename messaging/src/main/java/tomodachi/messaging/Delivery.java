package tomodachi.messaging;

import java.util.Map;

/// A message as its broker handed it over: what the deliveries of all transports have in common.
/// Immutable, but for the bytes, which are not to be changed.
public interface Delivery {

  /// The opened envelope.
  Message message();

  /// How many times it has been delivered, from 1. Deliveries after [RetryNow] have the number of
  /// the one before.
  int attempt();

  /// The queue it came from, with prefix.
  String queueName();

  /// The headers (AMQP) or message attributes (SQS), without those the framework itself has added:
  /// texts, numbers, truth values, `byte[]`, lists and maps of these.
  Map<String, Object> attributes();

  /// The payload before the envelope was opened.
  byte[] body();
}
