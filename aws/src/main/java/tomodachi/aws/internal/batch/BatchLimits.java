package tomodachi.aws.internal.batch;

import java.time.Duration;

/// What a batch may be like, and when it is made.
///
/// @param entries how many at most, 1 or more
/// @param bytes how much at most, all entries together
/// @param linger how long an entry waits for others at most
/// @param callsAtOnce how many calls may be under way, 1 or more
/// @param eager true: when no call is under way, an entry doesn't wait for others
public record BatchLimits(int entries, int bytes, Duration linger, int callsAtOnce, boolean eager) {

  /// SQS and SNS take ten entries in a call.
  public static final int MOST_ENTRIES = 10;

  /// Under load an entry waits for others.
  public static final Duration LINGER = Duration.ofMillis(20);
}
