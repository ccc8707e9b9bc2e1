package tomodachi.schedule.internal.run;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tomodachi.schedule.internal.plan.Timetable;

/// Instants as schedules have them: whole milliseconds, or whole seconds.
final class Moments {

  private Moments() {}

  static Instant millis(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }

  static Instant seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }

  /// What the intervals of a rule are counted from when it begins `now`.
  static Instant anchor(Rule rule, Instant now) {
    if (rule.exclusive()) {
      return Instant.EPOCH;
    }
    return rule.timetable() instanceof Timetable.Interval(var span) && !isWhole(span)
        ? millis(now)
        : seconds(now);
  }

  private static boolean isWhole(Duration span) {
    return span.toNanosPart() == 0;
  }
}
