package tomodachi.embedded.amqp.internal.model;

/// Who gets what a queue has for one of its consumers. Called with the broker's lock held, so it
/// does no I/O.
public interface Recipient {

  /// Whether it can take one more message for `consumer` now. After a no it says so by
  /// [Queue#resume] when it can again.
  boolean canTake(Consumer consumer);

  /// Takes a message.
  void take(Consumer consumer, QueuedMessage message);

  /// The queue is gone, and the consumer with it.
  void cancelled(Consumer consumer);
}
