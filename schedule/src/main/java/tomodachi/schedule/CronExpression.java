package tomodachi.schedule;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import tomodachi.schedule.internal.cron.CronFields;
import tomodachi.schedule.internal.cron.CronText;
import tomodachi.schedule.internal.cron.ZonedRuns;

/// A parsed cron expression, macro (`@daily`) or word (`weekdays`).
///
/// Five fields: minute, hour, day, month, weekday. A year of four digits may follow as the sixth;
/// `sec:` and a field of seconds may come first. Upper and lower case are alike.
///
/// | written | allows |
/// | --- | --- |
/// | `*` `?` | all |
/// | `1,5` `1-5` `jan` `fri-mon` | lists, ranges, names; a range may go past the end of its field |
/// | `*/n` | what is divisible by n |
/// | `a/n` | what is n, 2n, … more or less than a |
/// | `a-b/n` | a, a + n, … in the range |
/// | `L` `L-3` | day: the last of the month, the third before it |
/// | `LW` `15W` | day: the last Monday to Friday, the one nearest to the 15th |
/// | `0` to `7` | weekday: 0 and 7 are Sunday |
/// | `fri#2` `Lfri` | weekday: the second of the month, the last |
///
/// When both day and weekday are something else than `*`, either is enough.
///
/// Where clocks change: an expression for all 24 hours follows real time, so it runs in both passes
/// of a repeated hour and not at all in a skipped one. With any other, a local time that is
/// repeated runs once, at its first pass, and those that are skipped run once together, at the
/// first instant after.
///
/// Immutable. Two are equal when their fields allow the same values, however they are written.
public final class CronExpression {

  private final String text;
  private final CronFields fields;

  private CronExpression(String text) {
    this.text = text;
    fields = CronText.fields(text);
  }

  /// Reads an expression of up to 1,000 characters.
  ///
  /// @throws CronException when it isn't one; it says where the fault is
  public static CronExpression parse(String text) {
    return new CronExpression(text);
  }

  /// The first time that matches, strictly after `after` and in its zone; null when there is none
  /// from 1970 to the end of 2099.
  public @Nullable ZonedDateTime next(ZonedDateTime after) {
    return ZonedRuns.next(fields, after);
  }

  /// True when no day of any year matches, as with `0 0 30 2 *`. A time that is over is another
  /// matter: of that only [#next] knows.
  public boolean neverFires() {
    return fields.isNever();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CronExpression cron && fields.equals(cron.fields);
  }

  @Override
  public int hashCode() {
    return fields.hashCode();
  }

  /// The text as it was given.
  @Override
  public String toString() {
    return text;
  }
}
