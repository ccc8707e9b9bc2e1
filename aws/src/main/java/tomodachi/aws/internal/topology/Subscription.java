package tomodachi.aws.internal.topology;

import org.jspecify.annotations.Nullable;

/// What a handler needs on AWS: its queue, and the topics whose messages come there.
///
/// @param handler the handler's name
/// @param declaredBy where it is declared, for messages to its author
/// @param topic null: the queue alone
/// @param shared true: other instances consume from the same queue
/// @param temporary true: queue and subscription are of no use once this instance has stopped
public record Subscription(
    String handler,
    String declaredBy,
    QueueWish queue,
    @Nullable TopicWish topic,
    boolean shared,
    boolean temporary) {

  /// The same handler with this queue and topic.
  public Subscription with(QueueWish wish, @Nullable TopicWish about) {
    return new Subscription(handler, declaredBy, wish, about, shared, temporary);
  }
}
