package tomodachi.schedule.internal.cron;

/// The days a weekday field allows. Weekdays are bits from 0, Sunday, to 6.
///
/// @param every those that are allowed in every week
/// @param last those that are allowed when they are the last of the month
/// @param numbered bit 7n + d: weekday d, when it is the one with n others before it in its month
record Weekdays(long every, long last, long numbered) {

  static final Weekdays NONE = new Weekdays(0, 0, 0);

  /// The first days of five weeks.
  private static final long FIVE_WEEKS = 1 | (1 << 7) | (1 << 14) | (1 << 21) | (1 << 28);

  private static final long ONE_WEEK = 0x7f;
  private static final int MOST = 5;

  static Weekdays every(int weekday) {
    return new Weekdays(Bits.of(weekday), 0, 0);
  }

  static Weekdays last(int weekday) {
    return new Weekdays(0, Bits.of(weekday), 0);
  }

  /// @param number 1 to 5
  static Weekdays numbered(int weekday, int number) {
    return new Weekdays(0, 0, Bits.of((number - 1) * MonthShape.WEEK + weekday));
  }

  Weekdays or(Weekdays other) {
    return new Weekdays(every | other.every, last | other.last, numbered | other.numbered);
  }

  /// The days of a month that are allowed, as bits from 1.
  long in(MonthShape month) {
    var days = rotated(every, month) * FIVE_WEEKS;
    for (var week = 0; week < MOST && numbered != 0; week++) {
      var offset = week * MonthShape.WEEK;
      days |= rotated((numbered >>> offset) & ONE_WEEK, month) << offset;
    }
    return ((days << 1) | lastOnes(month)) & month.days();
  }

  /// A week with the first of the month as bit 0.
  private static long rotated(long week, MonthShape month) {
    return ((week >>> month.first()) | (week << (MonthShape.WEEK - month.first()))) & ONE_WEEK;
  }

  private long lastOnes(MonthShape month) {
    var days = 0L;
    for (var day = Bits.first(last); day >= 0; day = Bits.next(last, day + 1)) {
      days |= Bits.of(month.last(day));
    }
    return days;
  }
}
