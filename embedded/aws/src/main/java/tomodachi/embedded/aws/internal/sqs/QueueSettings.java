package tomodachi.embedded.aws.internal.sqs;

import java.time.Duration;
import java.util.Optional;
import tomodachi.embedded.aws.internal.api.Arn;

/// What the attributes of a queue mean for its messages.
///
/// @param visibilityTimeout 0 s to 12 h
/// @param delay 0 s to 15 min
/// @param retention 1 min to 14 d
/// @param receiveWait 0 s to 20 s
/// @param maximumMessageSize in bytes
/// @param redrive where messages go that were received too often
/// @param fifo empty for a standard queue
record QueueSettings(
    Duration visibilityTimeout,
    Duration delay,
    Duration retention,
    Duration receiveWait,
    int maximumMessageSize,
    Optional<Redrive> redrive,
    Optional<Fifo> fifo) {

  /// Where messages go that were received too often.
  ///
  /// @param deadLetterQueue its name
  /// @param maxReceiveCount 1 to 1,000
  record Redrive(Arn deadLetterQueue, int maxReceiveCount) {}

  /// How a FIFO queue tells duplicates.
  ///
  /// @param contentBased without a deduplication id the digest of the body is one
  /// @param perGroup an id counts within its message group only
  record Fifo(boolean contentBased, boolean perGroup) {}
}
