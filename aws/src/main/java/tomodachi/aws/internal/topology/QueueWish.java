package tomodachi.aws.internal.topology;

import org.jspecify.annotations.Nullable;

/// The queue of a handler, and what its author has said of it.
///
/// @param name with prefix
/// @param arn of a queue that exists, whatever its account; null: the queue has only its name
/// @param visibilityTimeout in seconds; [AwsSnsSqs#UNCHANGED]: not said
/// @param deadLetters where SQS moves what was received too often
/// @param parked with prefix: the queue for parked messages where there is no dead-letter queue
public record QueueWish(
    String name,
    @Nullable String arn,
    boolean fifo,
    int visibilityTimeout,
    DeadLetterWish deadLetters,
    String parked) {

  /// What it is known by: two handlers with the same have the same queue.
  public String id() {
    return arn == null ? name : arn;
  }

  /// The same queue with something else said of it.
  public QueueWish with(int visibility, DeadLetterWish dead) {
    return new QueueWish(name, arn, fifo, visibility, dead, parked);
  }

  /// Where SQS moves what was received too often.
  public sealed interface DeadLetterWish {
    /// Not said.
    record Unchanged() implements DeadLetterWish {}

    /// Nowhere.
    record None() implements DeadLetterWish {
      @Override
      public String toString() {
        return "none";
      }
    }

    /// To a queue.
    ///
    /// @param name with prefix
    /// @param arn of a queue that exists; null: it has only its name
    /// @param maxReceiveCount 1 to 1,000
    record To(String name, @Nullable String arn, int maxReceiveCount) implements DeadLetterWish {
      @Override
      public String toString() {
        return "\"%s\" after %d receives".formatted(name, maxReceiveCount);
      }
    }
  }
}
