package tomodachi.internal.lifecycle;

import java.time.Duration;
import tomodachi.transport.Timeline;

/// When the steps of a stop must be done: each has time of its own, so that one that hangs doesn't
/// take that of the next.
///
/// @param handlers giving back and running handlers
/// @param settled interrupted handlers, flushing, `@StoppingService` methods
/// @param hooks `@StopService` methods
/// @param end everything
record Deadlines(Deadline handlers, Deadline settled, Deadline hooks, Deadline end) {

  private static final Duration RESERVE = Duration.ofSeconds(5);

  /// How long handlers may hold up those who wait for the next generation.
  private static final Duration REPLACEMENT = Duration.ofSeconds(2);

  /// @param begin when the stop was asked for, in nanoseconds of machine time
  Deadlines(Timeline.Machine machine, long begin, Duration grace) {
    this(new Deadline(machine, begin + grace.toNanos()), reserve(grace));
  }

  /// The same for services that make way for the next generation: 2 s for handlers, and 5 s more.
  static Deadlines ofReplacement(Timeline.Machine machine, long begin) {
    return new Deadlines(
        new Deadline(machine, begin + REPLACEMENT.plus(RESERVE).toNanos()), RESERVE);
  }

  private Deadlines(Deadline end, Duration reserve) {
    this(
        end.minus(reserve),
        end.minus(reserve.dividedBy(2)),
        end.minus(reserve.dividedBy(10)),
        end.minus(reserve.dividedBy(20)));
  }

  private static Duration reserve(Duration grace) {
    return grace.compareTo(RESERVE.multipliedBy(2)) < 0 ? grace.dividedBy(2) : RESERVE;
  }
}
