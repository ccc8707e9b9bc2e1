package tomodachi.embedded.amqp.internal.model;

import tomodachi.embedded.amqp.internal.Limits;
import tomodachi.embedded.amqp.internal.wire.FieldValue;
import tomodachi.embedded.amqp.internal.wire.Properties;
import tomodachi.embedded.amqp.internal.wire.Property;

/// A message in one queue, from when it enters until it is acknowledged, expired or dropped; it is
/// in the queue also while it is delivered and not yet settled.
public final class QueuedMessage {

  /// For a message that doesn't expire.
  static final long NEVER = Long.MAX_VALUE;

  private static final String DELIVERY_COUNT = "x-delivery-count";

  private final Queue queue;
  private final Message message;
  private final long expiresAt;
  private final int priority;
  private long sequence;
  private int returns;

  /// @param sequence its place in the queue
  /// @param expiresAt in plan time, as milliseconds since 1970; [#NEVER] if it doesn't
  QueuedMessage(Queue queue, long sequence, Message message, long expiresAt) {
    this.queue = queue;
    this.sequence = sequence;
    this.message = message;
    this.expiresAt = expiresAt;
    priority = message.properties().octet(Property.PRIORITY, 0);
  }

  public Queue queue() {
    return queue;
  }

  public Message message() {
    return message;
  }

  /// Whether it was delivered before.
  public boolean redelivered() {
    return returns > 0;
  }

  /// The properties it is delivered with; in a quorum queue they say how often it came back.
  public Properties properties() {
    var properties = message.properties();
    return queue.settings().quorum()
        ? properties.withHeaders(
            properties.headers().with(DELIVERY_COUNT, FieldValue.Whole.ofLong(returns)))
        : properties;
  }

  long sequence() {
    return sequence;
  }

  /// Gives it another place among those that came back.
  void moveTo(long place) {
    sequence = place;
  }

  int priority() {
    return priority;
  }

  long expiresAt() {
    return expiresAt;
  }

  /// Counts one more delivery that wasn't acknowledged.
  ///
  /// @return how many there were
  int countReturn() {
    return ++returns;
  }

  /// Takes its room in memory.
  void hold(Memory memory) {
    memory.add(Limits.ENTRY);
    message.hold(memory);
  }

  /// Gives its room back; exactly once.
  void forget(Memory memory) {
    memory.release(Limits.ENTRY);
    message.release(memory);
  }
}
