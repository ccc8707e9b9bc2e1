package tomodachi.schedule.internal.plan;

import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import tomodachi.schedule.internal.cron.Words;

/// Intervals as people write them: words, durations and cron, in this order.
final class IntervalText {

  private static final int LONGEST_SPAN = 200;
  private static final Pattern ONE =
      Pattern.compile("(?:every\\s+)?1\\s*([a-z]+)", Pattern.CASE_INSENSITIVE);

  private IntervalText() {}

  /// The timetable of a text without space around it.
  ///
  /// @throws PlanException when it is none
  static Timetable parse(String text, ZoneId zone) {
    return word(text)
        .or(() -> oneOf(text))
        .<Timetable>map(word -> CronPlan.calendar(word, zone))
        .orElseGet(() -> spanOrCron(text, zone));
  }

  private static Optional<String> word(String text) {
    return Words.cron(text).map(_ -> text);
  }

  /// One of a unit, however it is written, is the word: `every 1 hour` is `every hour`.
  private static Optional<String> oneOf(String text) {
    var one = ONE.matcher(text);
    return one.matches()
        ? SpanUnit.named(one.group(1)).map(SpanUnit::every).flatMap(IntervalText::word)
        : Optional.empty();
  }

  private static Timetable spanOrCron(String text, ZoneId zone) {
    return text.length() > LONGEST_SPAN
        ? CronPlan.calendar(text, zone)
        : span(text).orElseGet(() -> CronPlan.calendar(text, zone));
  }

  private static Optional<Timetable> span(String text) {
    Unclear.check(text);
    return SpanText.find(text).map(Timetable.Interval::new);
  }
}
