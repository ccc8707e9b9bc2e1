package tomodachi.schedule.internal.cron;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// The days a day field allows.
///
/// @param days by their number
/// @param beforeLast by how many days they are before the last
/// @param workdays those whose nearest Monday to Friday it is
/// @param lastWorkday true: the last Monday to Friday
record MonthDays(long days, long beforeLast, long workdays, boolean lastWorkday) {

  static final MonthDays NONE = new MonthDays(0, 0, 0, false);

  static MonthDays of(int day) {
    return new MonthDays(Bits.of(day), 0, 0, false);
  }

  static MonthDays beforeLast(int days) {
    return new MonthDays(0, Bits.of(days), 0, false);
  }

  static MonthDays nearestWorkday(int day) {
    return new MonthDays(0, 0, Bits.of(day), false);
  }

  static MonthDays ofLastWorkday() {
    return new MonthDays(0, 0, 0, true);
  }

  MonthDays or(MonthDays other) {
    return new MonthDays(
        days | other.days,
        beforeLast | other.beforeLast,
        workdays | other.workdays,
        lastWorkday || other.lastWorkday);
  }

  /// The days of a month that are allowed, as bits from 1.
  long in(MonthShape month) {
    return (days | fromTheEnd(month)) & month.days();
  }

  private long fromTheEnd(MonthShape month) {
    return (beforeLast | workdays) == 0 && !lastWorkday
        ? 0
        : before(month) | nearest(month) | lastWorkday(month);
  }

  /// Bit 0, for a day before the first, is no day of a month.
  private long before(MonthShape month) {
    return map(beforeLast, days -> Math.max(0, month.length() - days));
  }

  private long nearest(MonthShape month) {
    return map(workdays & month.days(), month::nearestWorkday);
  }

  private long lastWorkday(MonthShape month) {
    return lastWorkday ? Bits.of(month.nearestWorkday(month.length())) : 0;
  }

  private static long map(long bits, IntUnaryOperator place) {
    return IntStream.iterate(Bits.first(bits), bit -> bit >= 0, bit -> Bits.next(bits, bit + 1))
        .map(place)
        .mapToLong(Bits::of)
        .reduce(0, (one, other) -> one | other);
  }
}
