package tomodachi.schedule.internal.cron;

import java.util.BitSet;
import java.util.List;
import tomodachi.schedule.CronException;

/// Reads the fields one after the other.
final class FieldsReader {

  private static final BitSet EVERY_YEAR = years(Slice.all("*"));

  private FieldsReader() {}

  /// What seven fields mean, from second to year.
  ///
  /// @throws CronException for the first that is wrong
  static CronFields read(List<Slice> fields) {
    var seconds = bits(fields.get(0), Field.SECOND);
    var minutes = bits(fields.get(1), Field.MINUTE);
    var hours = bits(fields.get(2), Field.HOUR);
    var days = monthDays(fields.get(3));
    var months = bits(fields.get(4), Field.MONTH);
    var weekdays = weekdays(fields.get(5));
    var years = fields.get(6).isAny() ? EVERY_YEAR : years(fields.get(6));
    var either = !fields.get(3).isAny() && !fields.get(5).isAny();
    return new CronFields(
        new Times(hours, minutes, seconds), new Dates(years, months, days, weekdays, either));
  }

  private static long bits(Slice list, Field field) {
    return list.list().stream()
        .flatMapToInt(term -> Term.values(term, field))
        .mapToLong(Bits::of)
        .reduce(0, (one, other) -> one | other);
  }

  private static MonthDays monthDays(Slice list) {
    return list.list().stream().map(MonthDayTerm::read).reduce(MonthDays.NONE, MonthDays::or);
  }

  private static Weekdays weekdays(Slice list) {
    return list.list().stream().map(WeekdayTerm::read).reduce(Weekdays.NONE, Weekdays::or);
  }

  private static BitSet years(Slice list) {
    var years = new BitSet();
    list.list().stream().flatMapToInt(term -> Term.values(term, Field.YEAR)).forEach(years::set);
    return years;
  }
}
