package tomodachi.schedule.internal.cron;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// What an expression means: the local times it allows, from 1970 to 2099, in whole seconds.
/// Immutable.
public final class CronFields {

  private static final LocalDate FIRST = LocalDate.of(Field.YEAR.lowest(), 1, 1);

  private final Times times;
  private final Dates dates;

  CronFields(Times times, Dates dates) {
    this.times = times;
    this.dates = dates;
  }

  /// True when no date is allowed.
  public boolean isNever() {
    return dates.onOrAfter(FIRST) == null;
  }

  /// True when all 24 hours are allowed.
  boolean isEveryHour() {
    return times.isEveryHour();
  }

  /// The first that isn't before `from`; null when there is none.
  ///
  /// @param from in whole seconds, up to the year 9999
  @Nullable LocalDateTime onOrAfter(LocalDateTime from) {
    var date = dates.onOrAfter(from.toLocalDate());
    if (date == null || !date.equals(from.toLocalDate())) {
      return begun(date);
    }
    var time = times.onOrAfter(from.toLocalTime());
    return time == null ? begun(dates.onOrAfter(date.plusDays(1))) : date.atTime(time);
  }

  private @Nullable LocalDateTime begun(@Nullable LocalDate date) {
    return date == null ? null : date.atTime(times.first());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CronFields fields
        && times.equals(fields.times)
        && dates.equals(fields.dates);
  }

  @Override
  public int hashCode() {
    return 31 * times.hashCode() + dates.hashCode();
  }
}
