package tomodachi.schedule.internal.plan;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// Times as clocks on the wall show them, where clocks are changed.
final class WallTime {

  private WallTime() {}

  /// When a clock shows a time: when it does so first if it does twice, and when it is changed if
  /// the change skips the time.
  static Instant instant(LocalDateTime shown, ZoneId zone) {
    var change = zone.getRules().getTransition(shown);
    return change != null && change.isGap()
        ? change.getInstant()
        : shown.atZone(zone).toInstant(); // of two offsets the earlier one
  }
}
