package tomodachi.schedule.internal.cron;

import java.util.Optional;
import java.util.function.IntFunction;
import tomodachi.schedule.CronException;

/// Reads one term of a weekday field: what every field may have, `fri#2`, `Lfri` and `Lwed-fri`.
final class WeekdayTerm {

  private static final int MOST = 5;

  private WeekdayTerm() {}

  /// @throws CronException when it is no term
  static Weekdays read(Slice term) {
    var text = term.lower();
    if (text.startsWith("l")) {
      return last(term);
    }
    if (term.indexOf('#') >= 0) {
      return numbered(term, term.indexOf('#'));
    }
    if (text.endsWith("l") && Value.isKnown(term.first(term.length() - 1), Field.WEEKDAY)) {
      throw lastBehind(term);
    }
    return weekdays(term, Weekdays::every);
  }

  private static Weekdays weekdays(Slice term, IntFunction<Weekdays> meaning) {
    return Term.values(term, Field.WEEKDAY).mapToObj(meaning).reduce(Weekdays.NONE, Weekdays::or);
  }

  private static Weekdays last(Slice term) {
    var days = term.after(1);
    if (days.isEmpty() || days.isAny() || days.indexOf('/') >= 0) {
      throw term.fault(
          "Weekday %s is unknown: a weekday, or a range of them, follows L, such as Lfri"
              .formatted(term.quoted()));
    }
    return weekdays(days, Weekdays::last);
  }

  private static Weekdays numbered(Slice term, int hash) {
    var weekday = Value.of(term.first(hash), Field.WEEKDAY);
    return number(term.after(hash + 1))
        .map(number -> Weekdays.numbered(Field.WEEKDAY.canonical(weekday), number))
        .orElseThrow(() ->
            term.fault(
                "Weekday %s is unknown: 1 to 5 follows #, such as fri#2, and the last is Lfri"
                    .formatted(term.quoted())));
  }

  private static Optional<Integer> number(Slice slice) {
    return Value.number(slice).filter(number -> number >= 1 && number <= MOST);
  }

  private static CronException lastBehind(Slice term) {
    var weekday = Value.of(term.first(term.length() - 1), Field.WEEKDAY);
    return term.fault(
        "Weekday %s is unknown: write L%s for the last of the month"
            .formatted(term.quoted(), Field.WEEKDAY.names().get(Field.WEEKDAY.canonical(weekday))));
  }
}
