package tomodachi.schedule.internal.plan;

import java.util.regex.Pattern;
import tomodachi.schedule.internal.cron.Words;

/// Intervals that read like some, and are none.
final class Unclear {

  private static final Pattern WITHOUT_UNIT =
      Pattern.compile("every\\s+\\d+", Pattern.CASE_INSENSITIVE);
  private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\s]+");
  private static final Pattern TIMESTAMP =
      Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?|\\d{4}-\\d{1,2}-\\d{1,2}(?:[tT\\s].*)?");

  private Unclear() {}

  /// @param text without space around it, no word
  /// @throws PlanException when it neither is a duration nor cron for sure
  static void check(String text) {
    if (WITHOUT_UNIT.matcher(text).matches()) {
      throw new PlanException(
          "\"%s\" has no unit".formatted(text),
          "write \"%1$s seconds\", \"%1$s minutes\" or \"%1$s hours\"".formatted(text));
    }
    if (TIMESTAMP.matcher(text).matches()) {
      throw new PlanException(
          "\"%s\" is no interval, but a timestamp".formatted(text),
          "write timestamp = \"%s\"".formatted(text));
    }
    if (LETTERS.matcher(text).matches()) {
      throw new PlanException(
          "\"%s\" is no interval".formatted(text),
          Words.nearest(text).map("did you mean \"%s\"?"::formatted).orElse(CronPlan.EXAMPLES));
    }
  }
}
