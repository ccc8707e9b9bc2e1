package tomodachi.schedule.internal.cron;

import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/// Finds the next run in a zone, across the changes of its clocks.
///
/// Between two changes the offset is constant, and local time is enough. So a search goes from
/// change to change, and leaves out those long before the next match:
///
/// - **R1** — `match` is the first allowed local time from the search's place on, wherever the
///   changes are.
/// - **R2** — no run is between the search's place and `change`, unless `match` is before it.
public final class ZonedRuns {

  /// Further than any change moves a clock.
  private static final int NEAR_DAYS = 2;

  private final CronFields fields;
  private final ZoneId zone;
  private final ZoneRules rules;
  private ZoneOffset offset;
  private @Nullable ZoneOffsetTransition change;
  private @Nullable LocalDateTime match;

  private ZonedRuns(CronFields fields, ZonedDateTime after) {
    this.fields = fields;
    zone = after.getZone();
    rules = zone.getRules();
    offset = after.getOffset();
    change = rules.nextTransition(after.toInstant());
    match = fields.onOrAfter(start(after.toLocalDateTime().truncatedTo(ChronoUnit.SECONDS)));
  }

  /// The first run strictly after `after`; null when there is none.
  public static @Nullable ZonedDateTime next(CronFields fields, ZonedDateTime after) {
    if (after.getYear() > Field.YEAR.highest()) {
      return null;
    }
    return new ZonedRuns(fields, notLongBefore1970(after)).next();
  }

  private static ZonedDateTime notLongBefore1970(ZonedDateTime after) {
    var earliest =
        LocalDateTime.of(Field.YEAR.lowest() - 1, Month.DECEMBER, 1, 0, 0).atZone(after.getZone());
    return after.isBefore(earliest) ? earliest : after;
  }

  /// The next second, or the end of what is repeated if that isn't to run again.
  private LocalDateTime start(LocalDateTime local) {
    var next = local.plusSeconds(1);
    if (fields.isEveryHour()) {
      return next;
    }
    var repeated = rules.getTransition(local);
    return repeated != null && repeated.isOverlap() && offset.equals(repeated.getOffsetAfter())
        ? repeated.getDateTimeBefore()
        : next;
  }

  private @Nullable ZonedDateTime next() {
    while (change != null && isReachedBeforeMatch(change)) {
      if (isMadeUpFor(change)) {
        return change.getInstant().atZone(zone);
      }
      cross(change);
    }
    return match == null ? null : ZonedDateTime.ofInstant(match, offset, zone);
  }

  private boolean isReachedBeforeMatch(ZoneOffsetTransition change) {
    return match == null || !match.isBefore(change.getDateTimeBefore());
  }

  private boolean isMadeUpFor(ZoneOffsetTransition change) {
    return match != null && match.isBefore(change.getDateTimeAfter()) && !fields.isEveryHour();
  }

  private void cross(ZoneOffsetTransition passed) {
    if (fields.isEveryHour()) {
      match = fields.onOrAfter(passed.getDateTimeAfter());
    }
    offset = passed.getOffsetAfter();
    change = match == null ? null : changeNear(match, passed);
  }

  /// The next change after one, but none long before the match.
  private @Nullable ZoneOffsetTransition changeNear(
      LocalDateTime match, ZoneOffsetTransition passed) {
    var near = match.minusDays(NEAR_DAYS).toInstant(offset);
    if (near.isBefore(passed.getInstant())) {
      return rules.nextTransition(passed.getInstant());
    }
    offset = rules.getOffset(near);
    return rules.nextTransition(near);
  }
}
