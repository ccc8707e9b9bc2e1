package tomodachi.embedded.amqp.internal.model;

/// Somebody who gets the messages of a queue.
public final class Consumer {

  private final String tag;
  private final Queue queue;
  private final boolean noAck;
  private final boolean exclusive;
  private final int priority;
  private final int prefetch;
  private final Recipient recipient;
  private int unsettled;
  private boolean waiting;

  /// @param tag its name in the channel
  /// @param priority higher ones get messages first
  /// @param prefetch how many messages may be unsettled; 0 is no limit
  public Consumer(
      String tag,
      Queue queue,
      boolean noAck,
      boolean exclusive,
      int priority,
      int prefetch,
      Recipient recipient) {
    this.tag = tag;
    this.queue = queue;
    this.noAck = noAck;
    this.exclusive = exclusive;
    this.priority = priority;
    this.prefetch = prefetch;
    this.recipient = recipient;
  }

  public String tag() {
    return tag;
  }

  public Queue queue() {
    return queue;
  }

  public boolean noAck() {
    return noAck;
  }

  /// One of its messages is settled, however.
  public void settled() {
    unsettled--;
  }

  boolean exclusive() {
    return exclusive;
  }

  int priority() {
    return priority;
  }

  /// Whether it stands aside until [Queue#resume].
  boolean waiting() {
    return waiting;
  }

  void waiting(boolean aside) {
    waiting = aside;
  }

  boolean isReady() {
    return (noAck || prefetch == 0 || unsettled < prefetch) && recipient.canTake(this);
  }

  void take(QueuedMessage message) {
    if (!noAck) {
      unsettled++;
    }
    recipient.take(this, message);
  }

  void cancel() {
    recipient.cancelled(this);
  }
}
