package tomodachi.schedule.internal.cron;

import java.time.LocalDate;

/// What a month looks like.
///
/// @param length its days, 28 to 31
/// @param first the weekday of its first, 0 for Sunday to 6
record MonthShape(int length, int first) {

  static final int WEEK = 7;
  private static final int SUNDAY = 0;
  private static final int SATURDAY = 6;

  /// The month of a date.
  static MonthShape of(LocalDate date) {
    var weekday = date.getDayOfWeek().getValue();
    return new MonthShape(
        date.lengthOfMonth(), Math.floorMod(weekday - (date.getDayOfMonth() - 1), WEEK));
  }

  /// All days, as bits from 1.
  long days() {
    return Bits.range(1, length);
  }

  int weekday(int day) {
    return (first + day - 1) % WEEK;
  }

  /// The last day with this weekday.
  int last(int weekday) {
    return length - Math.floorMod(weekday(length) - weekday, WEEK);
  }

  /// The Monday to Friday that is nearest to a day and in this month.
  int nearestWorkday(int day) {
    return switch (weekday(day)) {
      case SATURDAY -> day == 1 ? day + 2 : day - 1;
      case SUNDAY -> day == length ? day - 2 : day + 1;
      default -> day;
    };
  }
}
