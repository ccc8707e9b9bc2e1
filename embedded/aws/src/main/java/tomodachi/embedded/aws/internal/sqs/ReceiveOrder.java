package tomodachi.embedded.aws.internal.sqs;

import org.jspecify.annotations.Nullable;

/// Which message of a queue is received next. It is told of whatever happens to a message.
interface ReceiveOrder {

  /// A message has come into the queue, and isn't visible yet.
  void entered(StoredMessage message);

  /// A message has become visible.
  void shown(StoredMessage message);

  /// A message that was visible is in flight now.
  void hidden(StoredMessage message);

  /// A message has left the queue.
  ///
  /// @param wasVisible what it was before
  void left(StoredMessage message, boolean wasVisible);

  /// Begins to choose messages for one receive.
  Choice choose();

  /// Forgets all messages.
  void clear();

  /// The messages for one receive. Each has to be hidden or to leave before the next is asked for.
  interface Choice {
    /// The next one; null if no more can be received.
    @Nullable StoredMessage next();
  }
}
