package tomodachi.messaging.transport;

import org.jspecify.annotations.Nullable;

/// What is in a queue and its parked one.
///
/// @param queue the queues that were looked at
/// @param work the state of the queue itself; null when it doesn't exist
/// @param parked the state of the queue of parked messages; null when it doesn't exist
public record QueueState(WorkQueue queue, @Nullable Counts work, @Nullable Counts parked) {

  /// The state of one queue.
  ///
  /// @param messages how many wait in it
  /// @param consumers how many consume from it; null where brokers don't know
  public record Counts(long messages, @Nullable Long consumers) {}
}
