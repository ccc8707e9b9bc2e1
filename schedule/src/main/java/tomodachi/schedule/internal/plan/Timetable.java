package tomodachi.schedule.internal.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import tomodachi.schedule.CronExpression;

/// When a schedule is due. Immutable.
public sealed interface Timetable {

  /// The first time it is due strictly after `after`; null when there is none.
  ///
  /// @param anchor what intervals are counted from; not after `after`
  @Nullable Instant next(Instant after, Instant anchor);

  /// By the calendar of a zone.
  record Calendar(CronExpression cron, ZoneId zone) implements Timetable {
    @Override
    public @Nullable Instant next(Instant after, Instant anchor) {
      var next = cron.next(after.atZone(zone));
      return next == null ? null : next.toInstant();
    }
  }

  /// After each of equal spans of time.
  ///
  /// @param span a whole number of milliseconds, one or more; the anchor is one, too
  record Interval(Duration span) implements Timetable {
    @Override
    public Instant next(Instant after, Instant anchor) {
      var begin = anchor.toEpochMilli();
      var millis = span.toMillis();
      var spans = Math.floorDiv(after.toEpochMilli() - begin, millis) + 1;
      return Instant.ofEpochMilli(begin + spans * millis);
    }
  }

  /// At one instant.
  ///
  /// @param zone the one it was written in
  record Once(Instant instant, ZoneId zone) implements Timetable {
    @Override
    public @Nullable Instant next(Instant after, Instant anchor) {
      return instant.isAfter(after) ? instant : null;
    }
  }
}
