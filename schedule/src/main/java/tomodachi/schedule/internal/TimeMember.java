package tomodachi.schedule.internal;

import java.util.Locale;
import tomodachi.schedule.Schedule;

/// A member of [Schedule] that says when it runs.
enum TimeMember {
  VALUE,
  INTERVAL,
  SECONDS,
  TIMESTAMP;

  private static final int NOT_GIVEN = -1;

  /// What a schedule says in it; blank when nothing.
  String of(Schedule schedule) {
    return switch (this) {
      case VALUE -> schedule.value();
      case INTERVAL -> schedule.interval();
      case SECONDS -> seconds(schedule);
      case TIMESTAMP -> schedule.timestamp();
    };
  }

  private static String seconds(Schedule schedule) {
    return schedule.seconds() == NOT_GIVEN ? "" : Integer.toString(schedule.seconds());
  }

  /// The member with its value, as it is written.
  String written(String value) {
    var name = name().toLowerCase(Locale.ROOT);
    return this == SECONDS ? name + " = " + value : "%s = \"%s\"".formatted(name, value);
  }
}
