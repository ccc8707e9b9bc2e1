package tomodachi.schedule.internal.cron;

import java.util.Optional;
import tomodachi.schedule.CronException;

/// Reads one term of a day field: what every field may have, `L`, `L-3`, `LW` and `15W`.
final class MonthDayTerm {

  private static final int MOST_BEFORE_LAST = 30;

  private MonthDayTerm() {}

  /// @throws CronException when it is no term
  static MonthDays read(Slice term) {
    var text = term.lower();
    if (text.startsWith("l")) {
      return last(term, text);
    }
    if (text.endsWith("w")) {
      return nearest(term);
    }
    return Term.values(term, Field.DAY)
        .mapToObj(MonthDays::of)
        .reduce(MonthDays.NONE, MonthDays::or);
  }

  private static MonthDays last(Slice term, String text) {
    return switch (text) {
      case "l" -> MonthDays.beforeLast(0);
      case "lw" -> MonthDays.ofLastWorkday();
      default -> beforeLast(term);
    };
  }

  private static MonthDays beforeLast(Slice term) {
    var rest = term.after(1);
    if (Value.isKnown(rest, Field.WEEKDAY) && !rest.isNumber()) {
      throw term.fault(
          "Day %s is unknown: write it as the weekday, which is the next field but one"
              .formatted(term.quoted()));
    }
    return Optional.of(rest)
        .filter(after -> after.indexOf('-') == 0)
        .flatMap(after -> Value.number(after.after(1)))
        .filter(days -> days >= 1 && days <= MOST_BEFORE_LAST)
        .map(MonthDays::beforeLast)
        .orElseThrow(() ->
            term.fault(
                "Day %s is unknown: write L for the last day, L-1 to L-30 for days before it, or LW"
                    .formatted(term.quoted())));
  }

  private static MonthDays nearest(Slice term) {
    var day = term.first(term.length() - 1);
    if (!day.isNumber()) {
      throw term.fault(
          "Day %s is unknown: W follows one day, such as 15W, or L".formatted(term.quoted()));
    }
    return MonthDays.nearestWorkday(Value.of(day, Field.DAY));
  }
}
