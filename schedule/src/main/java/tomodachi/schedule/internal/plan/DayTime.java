package tomodachi.schedule.internal.plan;

import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/// A time of each day.
record DayTime(int hour, int minute, int second) {

  private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");

  /// The time, if the text is one: `HH:MM` or `HH:MM:SS`.
  ///
  /// @throws PlanException when no day has it
  static Optional<DayTime> find(String text) {
    var time = TIME.matcher(text);
    if (!time.matches()) {
      return Optional.empty();
    }
    var fields = new TimeFields(text);
    return Optional.of(
        new DayTime(
            fields.hour(time.group(1)),
            fields.minute(time.group(2)),
            fields.second(time.group(3))));
  }

  /// The timetable of every day.
  Timetable.Calendar daily(ZoneId zone) {
    return CronPlan.calendar("sec:%d %d %d * * *".formatted(second, minute, hour), zone);
  }
}
