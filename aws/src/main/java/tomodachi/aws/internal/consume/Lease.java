package tomodachi.aws.internal.consume;

import java.time.Duration;
import java.time.Instant;

/// How long a message is ours: hidden from others, since we received it. To be used with the lock
/// of its [Leases] held, but for what never changes.
///
/// All instants are milliseconds since 1970, in plan time.
final class Lease {

  /// SQS hides a message for 12 hours from its receive at most. A minute less is for clocks that
  /// differ.
  private static final Duration LONGEST = Duration.ofHours(12).minusMinutes(1);

  private final long end;

  /// Until when it is ours.
  long expiresAt;

  /// When that is to be prolonged; [Long#MAX_VALUE]: not now.
  long extendAt;

  /// True when it has been prolonged since the message was received.
  boolean extended;

  /// True from [Leases#begin] until it is ended or lost.
  boolean held;

  Lease(Instant receivedAt) {
    end = receivedAt.plus(LONGEST).toEpochMilli();
  }

  /// True when it can be prolonged until then.
  boolean canLast(long until) {
    return until < end;
  }

  /// The time a message may be hidden from now on, in whole seconds; 0: not at all.
  ///
  /// @param wanted zero or more
  int secondsOf(Duration wanted, long now) {
    var left = Math.max(0, end - now) / 1000;
    return (int) Math.min(left, roundedUp(wanted));
  }

  private static long roundedUp(Duration time) {
    return time.plusSeconds(1).minusNanos(1).toSeconds();
  }
}
