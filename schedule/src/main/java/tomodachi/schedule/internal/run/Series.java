package tomodachi.schedule.internal.run;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tomodachi.schedule.internal.plan.Timetable;

/// The times a schedule is due, one after the other. For one thread at a time.
///
/// - **S1** — scheduled times only grow.
final class Series {

  private static final long NEVER = Long.MAX_VALUE;
  private static final Duration LOOK_BACK = Duration.ofSeconds(1);

  private final Timetable timetable;
  private final Instant anchor;
  private final long jitterMillis;
  private final RandomGenerator random;
  // In milliseconds since 1970, as all times of schedules are; NEVER when there is none.
  private long next;
  private long due;

  /// @param after the first time is later than this
  /// @param anchor what intervals are counted from; not after `after`
  Series(
      Timetable timetable, Instant after, Instant anchor, Duration jitter, RandomGenerator random) {
    this.timetable = timetable;
    this.anchor = anchor;
    this.jitterMillis = jitter.toMillis();
    this.random = random;
    moveTo(timetable.next(after, anchor));
  }

  /// The next scheduled time; null when there is none.
  @Nullable Instant next() {
    return next == NEVER ? null : Instant.ofEpochMilli(next);
  }

  /// When the next run is to begin, its jitter included, in milliseconds since 1970;
  /// [Long#MAX_VALUE] is never.
  long due() {
    return due;
  }

  /// The latest run that is due, and moves on. Those before it, which a clock that stood still has
  /// passed over, it counts.
  ///
  /// @param now not before [#due]
  Occurrence take(Instant now) {
    var latest = requireNext();
    var missed = 0;
    var following = timetable.next(latest, anchor);
    while (following != null && !following.isAfter(now) && missed < Occurrence.MOST_MISSED) {
      latest = following;
      missed++;
      following = timetable.next(latest, anchor);
    }
    if (missed == Occurrence.MOST_MISSED) {
      latest = last(latest, now);
      following = timetable.next(now, anchor);
    }
    moveTo(following);
    return new Occurrence(latest, missed);
  }

  /// The last time up to `now`, found by looking back farther and farther.
  ///
  /// @param from one of them
  private Instant last(Instant from, Instant now) {
    for (var back = LOOK_BACK; ; back = back.multipliedBy(2)) {
      var begin = now.minus(back);
      if (begin.isBefore(from)) {
        return walk(from, now);
      }
      var found = timetable.next(begin, anchor);
      if (found != null && !found.isAfter(now)) {
        return walk(found, now);
      }
    }
  }

  private Instant walk(Instant from, Instant now) {
    var last = from;
    for (var next = timetable.next(from, anchor);
        next != null && !next.isAfter(now);
        next = timetable.next(next, anchor)) {
      last = next;
    }
    return last;
  }

  private Instant requireNext() {
    var known = next();
    if (known == null) {
      throw new IllegalStateException("The series has ended");
    }
    return known;
  }

  private void moveTo(@Nullable Instant instant) {
    next = instant == null ? NEVER : instant.toEpochMilli();
    due = next == NEVER ? NEVER : next + jitter();
  }

  private long jitter() {
    return jitterMillis == 0 ? 0 : random.nextLong(jitterMillis + 1);
  }
}
