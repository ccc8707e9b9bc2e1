package tomodachi.schedule.internal.plan;

import java.time.ZoneId;

/// Time zones as people write them.
public final class ZoneText {

  private ZoneText() {}

  /// The zone of [tomodachi.schedule.Schedule#timezone].
  ///
  /// @throws PlanException when there is none, with a message for its author
  public static ZoneId parse(String text) {
    var stripped = text.strip();
    return ZoneNames.find(stripped)
        .or(() -> OffsetText.find(stripped))
        .orElseThrow(() -> ZoneNames.unknown(stripped));
  }
}
