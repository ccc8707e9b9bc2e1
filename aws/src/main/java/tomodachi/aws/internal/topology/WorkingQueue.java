package tomodachi.aws.internal.topology;

import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tomodachi.aws.internal.names.TopicNames;

/// A queue that exists, as its consumer has to know it.
///
/// @param name with prefix
/// @param visibilityTimeout how long a received message is hidden
/// @param retention how long a message is kept
/// @param maxReceiveCount how often a message is received before SQS moves it; empty: it doesn't
/// @param parking where parked messages go; null: there is nothing
public record WorkingQueue(
    String name,
    String url,
    String arn,
    boolean fifo,
    Duration visibilityTimeout,
    Duration retention,
    OptionalInt maxReceiveCount,
    @Nullable ParkingQueue parking) {

  /// A queue for parked messages: the dead-letter queue, or one made for that.
  public record ParkingQueue(String name, String url, boolean fifo) {

    static ParkingQueue of(String name, String url) {
      return new ParkingQueue(name, url, name.endsWith(TopicNames.FIFO));
    }
  }
}
