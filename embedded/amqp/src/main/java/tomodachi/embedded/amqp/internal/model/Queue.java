package tomodachi.embedded.amqp.internal.model;

import org.jspecify.annotations.Nullable;
import tomodachi.embedded.amqp.internal.wire.Property;
import tomodachi.embedded.amqp.internal.wire.Refusal;
import tomodachi.transport.Wakeup;

/// A queue: its messages and consumers.
///
/// - **Q1** — after each call, no message is ready while a consumer can take one.
/// - **Q2** — a message expires only when it is the next one, as in RabbitMQ's classic queues.
public final class Queue implements Destination {

  private final String name;
  private final QueueTraits traits;
  private final QueueSettings settings;
  private final VirtualHost host;
  private final Backlog backlog;
  private final Consumers consumers;
  private final Wakeup wakeup;
  private long sequence;
  private long returned;
  private long usedAt;
  private boolean deleted;

  Queue(String name, QueueTraits traits, VirtualHost host) {
    this.name = name;
    this.traits = traits;
    this.host = host;
    settings = QueueSettings.of(traits.arguments());
    backlog = new Backlog(settings.maxPriority());
    consumers = new Consumers(settings.singleActiveConsumer());
    wakeup = new Wakeup(host.time()::at, this::wake);
    touch();
  }

  public String name() {
    return name;
  }

  public QueueTraits traits() {
    return traits;
  }

  /// How many messages are ready.
  public int size() {
    return backlog.size();
  }

  /// How many consumers it has.
  public int consumers() {
    return consumers.size();
  }

  public boolean isQuorum() {
    return settings.quorum();
  }

  /// What it is in RabbitMQ's messages.
  public static String described(String name) {
    return "queue '%s' in vhost '/'".formatted(name);
  }

  /// Takes the next message out, to be settled later.
  ///
  /// @return null if there is none
  public @Nullable QueuedMessage poll() {
    touch();
    expire();
    var message = backlog.isEmpty() ? null : backlog.removeFirst();
    tidy();
    return message;
  }

  /// Whether one more consumer may come. Quorum queues have no exclusive ones.
  ///
  /// @throws Refusal if it may not have the queue for itself, or another one has
  public void checkExclusive(boolean exclusive) throws Refusal {
    if (!settings.quorum()) {
      consumers.checkExclusive(name, exclusive);
    }
  }

  /// Begins to give messages to `consumer`.
  public void subscribe(Consumer consumer) {
    consumers.add(consumer);
    tidy();
  }

  /// Gives no more messages to `consumer`.
  public void unsubscribe(Consumer consumer) {
    consumers.remove(consumer);
    if (deleted || !consumers.isEmpty()) {
      tidy();
    } else if (traits.autoDelete()) {
      host.queues().delete(this);
    } else {
      touch();
    }
  }

  /// Gives messages to `consumer` again after it couldn't take one.
  public void resume(Consumer consumer) {
    consumers.resume(consumer);
    tidy();
  }

  /// A message that was taken is done with.
  public void acknowledge(QueuedMessage message) {
    message.forget(host.memory());
  }

  /// A message that was taken comes back, because its receiver wants so. [#tidy] has to follow.
  ///
  /// RabbitMQ's quorum queues without a delivery limit put it behind all others.
  public void requeue(QueuedMessage message) {
    if (!deleted && settings.quorum() && settings.deliveryLimit() == QueueSettings.UNSET) {
      message.countReturn();
      backlog.add(message);
    } else {
      putBack(message);
    }
  }

  /// A message that was taken comes back to its place before those that weren't, because its
  /// receiver is gone. [#tidy] has to follow.
  public void putBack(QueuedMessage message) {
    if (deleted) {
      message.forget(host.memory());
    } else if (message.countReturn() > settings.deliveryLimit()) {
      bury(message, DeathReason.DELIVERY_LIMIT);
    } else {
      putBackInOrder(message);
    }
  }

  /// A message that was taken isn't wanted.
  public void reject(QueuedMessage message) {
    if (deleted) {
      message.forget(host.memory());
    } else {
      bury(message, DeathReason.REJECTED);
    }
  }

  /// Drops what is ready.
  ///
  /// @return how many messages that were
  public int purge() {
    return backlog.clear(message -> message.forget(host.memory()));
  }

  /// Brings everything to where it has to be after a change: expires, drops, delivers.
  public void tidy() {
    if (deleted) {
      return;
    }
    trim();
    expire();
    deliver();
    wakeup.by(nextInstant());
  }

  QueueSettings settings() {
    return settings;
  }

  /// Somebody declared or polled it, or its last consumer went: its time to live begins anew.
  void touch() {
    usedAt = host.time().now();
    wakeup.by(nextInstant());
  }

  /// Takes a message that was routed here.
  ///
  /// @return false if the queue is full and refuses it
  boolean offer(Message message) {
    if (settings.overflow() != Overflow.DROP_HEAD && isFull(message)) {
      if (settings.overflow() == Overflow.REJECT_PUBLISH_DLX) {
        host.deadLetters().send(this, message, DeathReason.MAXLEN);
      }
      return false;
    }
    enter(new QueuedMessage(this, sequence++, message, expiryOf(message)));
    return true;
  }

  /// Ends it: consumers are told, messages forgotten. Called once.
  void end() {
    deleted = true;
    wakeup.close();
    consumers.clear().forEach(Consumer::cancel);
    purge();
  }

  /// A message that a consumer waits for is never in the backlog, so it neither expires nor is
  /// dropped.
  private void enter(QueuedMessage message) {
    message.hold(host.memory());
    var consumer = backlog.isEmpty() ? consumers.next() : null;
    if (consumer == null) {
      backlog.add(message);
      tidy();
    } else {
      consumer.take(message);
    }
  }

  /// The order is the one in which messages came, or for quorum queues, came back.
  private void putBackInOrder(QueuedMessage message) {
    if (settings.quorum()) {
      message.moveTo(returned++);
    }
    backlog.putBack(message);
  }

  private void deliver() {
    for (var consumer = nextConsumer(); consumer != null; consumer = nextConsumer()) {
      consumer.take(backlog.removeFirst());
      expire();
    }
  }

  private @Nullable Consumer nextConsumer() {
    return backlog.isEmpty() ? null : consumers.next();
  }

  private void trim() {
    while (settings.overflow() == Overflow.DROP_HEAD
        && (backlog.size() > settings.maxLength() || backlog.bytes() > settings.maxBytes())) {
      bury(backlog.removeFirst(), DeathReason.MAXLEN);
    }
  }

  private void expire() {
    while (hasPassed(firstExpiry())) {
      bury(backlog.removeFirst(), DeathReason.EXPIRED);
    }
  }

  private long firstExpiry() {
    var first = backlog.first();
    return first == null ? QueuedMessage.NEVER : first.expiresAt();
  }

  private void bury(QueuedMessage message, DeathReason reason) {
    host.deadLetters().send(this, message.message(), reason);
    message.forget(host.memory());
  }

  private void wake() {
    if (consumers.isEmpty() && hasPassed(lifeEnd())) {
      host.queues().delete(this);
    } else {
      tidy();
    }
  }

  private long nextInstant() {
    var expiry = firstExpiry();
    return consumers.isEmpty() ? Math.min(expiry, lifeEnd()) : expiry;
  }

  private long lifeEnd() {
    return settings.expires() == QueueSettings.UNSET
        ? QueuedMessage.NEVER
        : usedAt + settings.expires();
  }

  private boolean hasPassed(long instant) {
    return instant != QueuedMessage.NEVER && instant <= host.time().now();
  }

  private boolean isFull(Message message) {
    var length = settings.quorum() ? backlog.size() : backlog.size() + 1;
    return length > settings.maxLength()
        || backlog.bytes() + message.body().length > settings.maxBytes();
  }

  private long expiryOf(Message message) {
    var own = message.properties().text(Property.EXPIRATION);
    var ttl =
        Math.min(settings.messageTtl(), own == null ? QueueSettings.UNSET : Long.parseLong(own));
    return ttl == QueueSettings.UNSET ? QueuedMessage.NEVER : host.time().now() + ttl;
  }
}
