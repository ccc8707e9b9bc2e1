package tomodachi.schedule.internal;

import java.time.ZoneId;
import tomodachi.schedule.ScheduleOptions;
import tomodachi.schedule.internal.plan.ZoneText;

/// The zones of the schedules of one service.
///
/// @param common of schedules that name none
record Zones(ZoneId common) {

  /// By the service's options, else by the system.
  static Zones of(ScheduleOptions options) {
    var given = options.timezone();
    return new Zones(given == null ? ZoneId.systemDefault() : given);
  }

  /// The zone with this name; the common one if it is empty, or is none, which is reported.
  ZoneId read(String name, Mistakes mistakes) {
    return name.isBlank() ? common : mistakes.read(() -> ZoneText.parse(name)).orElse(common);
  }
}
