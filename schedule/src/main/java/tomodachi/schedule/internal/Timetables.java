package tomodachi.schedule.internal;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import tomodachi.schedule.internal.plan.PlanText;
import tomodachi.schedule.internal.plan.Timetable;

/// The timetables of one service, of which each is read once: very many schedules often have few
/// different times.
final class Timetables {

  private final Map<Key, Named> known = new HashMap<>();

  private record Key(GivenTime time, ZoneId zone) {}

  /// A timetable and the text that says it.
  record Named(String text, Timetable timetable) {}

  /// The timetable of a time.
  ///
  /// @param zone of what names none itself
  /// @throws tomodachi.schedule.internal.plan.PlanException when it is none
  Named read(GivenTime time, ZoneId zone) {
    return known.computeIfAbsent(
        new Key(time, zone), _ -> new Named(time.text(), parse(time, zone)));
  }

  private static Timetable parse(GivenTime time, ZoneId zone) {
    return switch (time.member()) {
      case VALUE, INTERVAL -> PlanText.interval(time.text(), zone);
      case SECONDS -> PlanText.seconds(Integer.parseInt(time.text()));
      case TIMESTAMP -> PlanText.timestamp(time.text(), zone);
    };
  }
}
