package tomodachi.schedule.internal.cron;

import java.time.LocalDate;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// The dates an expression allows.
///
/// @param years never changed
/// @param months as bits from 1
/// @param either true: a day that is one of the month's or one of the week's; false: both
record Dates(BitSet years, long months, MonthDays days, Weekdays weekdays, boolean either) {

  /// The first that isn't before `from`; null when there is none.
  @Nullable LocalDate onOrAfter(LocalDate from) {
    var date = inMonth(from);
    while (date != null) {
      var day = Bits.next(days(date), date.getDayOfMonth());
      if (day != Bits.NONE) {
        return date.withDayOfMonth(day);
      }
      date = inMonth(date.withDayOfMonth(1).plusMonths(1));
    }
    return null;
  }

  /// The date itself when its month is allowed, or else the first of the next that is.
  private @Nullable LocalDate inMonth(LocalDate date) {
    if (!years.get(Math.max(0, date.getYear()))) {
      return inLaterYear(date.getYear());
    }
    var month = Bits.next(months, date.getMonthValue());
    if (month == Bits.NONE) {
      return inLaterYear(date.getYear());
    }
    return month == date.getMonthValue() ? date : LocalDate.of(date.getYear(), month, 1);
  }

  private @Nullable LocalDate inLaterYear(int than) {
    var year = years.nextSetBit(Math.max(0, than + 1));
    return year < 0 ? null : LocalDate.of(year, Bits.first(months), 1);
  }

  private long days(LocalDate date) {
    var month = MonthShape.of(date);
    return either ? (days.in(month) | weekdays.in(month)) : (days.in(month) & weekdays.in(month));
  }
}
