package tomodachi.schedule.internal.cron;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// The times of a day that an expression allows, each set as bits.
record Times(long hours, long minutes, long seconds) {

  private static final long EVERY_HOUR = Bits.range(0, 23);

  boolean isEveryHour() {
    return hours == EVERY_HOUR;
  }

  LocalTime first() {
    return firstIn(Bits.first(hours));
  }

  /// The first that isn't before `from`; null when the day has none.
  ///
  /// @param from in whole seconds
  @Nullable LocalTime onOrAfter(LocalTime from) {
    var hour = Bits.next(hours, from.getHour());
    if (hour == from.getHour()) {
      var time = inHour(hour, from.getMinute(), from.getSecond());
      return time == null ? firstAfter(hour) : time;
    }
    return hour == Bits.NONE ? null : firstIn(hour);
  }

  private @Nullable LocalTime firstAfter(int hour) {
    var next = Bits.next(hours, hour + 1);
    return next == Bits.NONE ? null : firstIn(next);
  }

  private LocalTime firstIn(int hour) {
    return LocalTime.of(hour, Bits.first(minutes), Bits.first(seconds));
  }

  private @Nullable LocalTime inHour(int hour, int fromMinute, int fromSecond) {
    var second = Bits.next(seconds, fromSecond);
    if (second != Bits.NONE && Bits.has(minutes, fromMinute)) {
      return LocalTime.of(hour, fromMinute, second);
    }
    var minute = Bits.next(minutes, fromMinute + 1);
    return minute == Bits.NONE ? null : LocalTime.of(hour, minute, Bits.first(seconds));
  }
}
