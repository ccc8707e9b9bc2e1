package tomodachi.schedule.internal.plan;

import java.time.Duration;
import java.time.ZoneId;

/// Timetables as people write them.
public final class PlanText {

  private PlanText() {}

  /// The timetable of [tomodachi.schedule.Schedule#interval].
  ///
  /// @throws PlanException when it is none, with a message for its author
  public static Timetable interval(String text, ZoneId zone) {
    return IntervalText.parse(text.strip(), zone);
  }

  /// The timetable of [tomodachi.schedule.Schedule#seconds].
  ///
  /// @throws PlanException when it is none, with a message for its author
  public static Timetable seconds(int seconds) {
    if (seconds < 1) {
      throw new PlanException(
          "seconds must be 1 or more, was " + seconds, "write seconds = 10, or leave it out");
    }
    return new Timetable.Interval(
        SpanLimits.checked("seconds = " + seconds, Duration.ofSeconds(seconds)));
  }

  /// The timetable of [tomodachi.schedule.Schedule#timestamp].
  ///
  /// @param zone of a timestamp that names none itself
  /// @throws PlanException when it is none, with a message for its author
  public static Timetable timestamp(String text, ZoneId zone) {
    var stripped = text.strip();
    return DayTime.find(stripped)
        .<Timetable>map(time -> time.daily(zone))
        .orElseGet(() -> Timestamp.parse(stripped).once(zone));
  }

  /// True when a text that [#timestamp] understands says itself in which zone it is.
  ///
  /// @throws PlanException as [#timestamp] does
  public static boolean namesZone(String text) {
    var stripped = text.strip();
    return DayTime.find(stripped).isEmpty() && Timestamp.parse(stripped).namesZone();
  }
}
