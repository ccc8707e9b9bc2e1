package tomodachi.embedded.aws.internal.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The way into queues for other services of this server. To be used with the server's lock held.
public interface QueueDoor {

  /// Puts a message into a queue.
  ///
  /// @param queue where to
  Result put(Arn queue, Letter letter);

  /// What became of a message.
  enum Result {
    /// It is in the queue, or it is a duplicate there.
    TAKEN,
    /// There is no such queue.
    NO_QUEUE,
    /// The queue can't take it: it is too long, or there is no memory, or a group is missing.
    REFUSED
  }

  /// A message.
  ///
  /// @param body what it says
  /// @param attributes by their names
  /// @param groupId for a FIFO queue
  /// @param deduplicationId for a FIFO queue
  record Letter(
      String body,
      Map<String, MessageAttribute> attributes,
      @Nullable String groupId,
      @Nullable String deduplicationId) {}
}
