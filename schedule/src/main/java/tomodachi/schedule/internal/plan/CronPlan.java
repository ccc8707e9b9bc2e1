package tomodachi.schedule.internal.plan;

import java.time.ZoneId;
import tomodachi.schedule.CronException;
import tomodachi.schedule.CronExpression;
import tomodachi.schedule.internal.plan.Timetable.Calendar;

/// Cron expressions, words and macros of schedules.
final class CronPlan {

  /// What to do about a text that is no interval.
  static final String EXAMPLES =
      "write a duration (\"30s\", \"every 5 minutes\"), words (\"every monday\"), or cron"
          + " (\"0 3 * * *\", at 03:00)";

  private CronPlan() {}

  /// The timetable of an expression.
  ///
  /// @throws PlanException when it is none, or when no time of any year matches
  static Calendar calendar(String text, ZoneId zone) {
    var cron = parse(text);
    if (cron.neverFires()) {
      throw new PlanException(
          "\"%s\" can never fire: there is no such date".formatted(text),
          "correct its day, month or year");
    }
    return new Calendar(cron, zone);
  }

  private static CronExpression parse(String text) {
    try {
      return CronExpression.parse(text);
    } catch (CronException e) {
      throw new PlanException(
          String.valueOf(e.getMessage()), "correct the place that is marked", e);
    }
  }
}
