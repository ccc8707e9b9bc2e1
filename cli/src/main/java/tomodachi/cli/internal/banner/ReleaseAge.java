package tomodachi.cli.internal.banner;

import java.time.Duration;
import java.time.Instant;

/// How long ago a version was released, roughly.
///
/// @param released the time of the release
/// @param now the time it is seen from
record ReleaseAge(Instant released, Instant now) {
  private static final int DAYS_IN_WORDS = 90;
  private static final int MONTHS_IN_DAYS = 720;

  /// Such as `released 3 days ago`; empty when the release lies ahead, which is a wrong clock.
  String text() {
    var age = Duration.between(released, now);
    if (age.isNegative()) {
      return "";
    }
    return age.toMinutes() < 1 ? "released just now" : "released %s ago".formatted(text(age));
  }

  private static String text(Duration age) {
    if (age.toHours() < 1) {
      return counted(age.toMinutes(), "minute");
    }
    return age.toDays() < 1 ? counted(age.toHours(), "hour") : text(age.toDays());
  }

  private static String text(long days) {
    if (days < DAYS_IN_WORDS) {
      return counted(days, "day");
    }
    return days < MONTHS_IN_DAYS
        ? counted(days / 30, "month")
        : "over " + counted(Math.max(2, days / 365), "year");
  }

  private static String counted(long count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s");
  }
}
