package tomodachi.schedule.internal.cron;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tomodachi.schedule.CronException;

/// Knows which field of an expression means what.
final class FieldOrder {

  static final int FIVE = 5;
  static final int SIX = 6;
  private static final int SEVEN = 7;

  static final Slice ANY = Slice.all("*");
  private static final Slice SECOND_0 = Slice.all("0");
  private static final Pattern BEGINS_AS_YEAR = Pattern.compile("\\d{4}([-,/].*)?");

  private FieldOrder() {}

  /// What the fields of an expression without `sec:` mean.
  ///
  /// @throws CronException when there are too few or too many, or one is wrong
  static CronFields minutesFirst(List<Slice> fields) {
    if (fields.size() == FIVE) {
      return FieldsReader.read(with(SECOND_0, fields, ANY));
    }
    if (fields.size() != SIX) {
      throw fields.size() < FIVE ? FieldCount.tooFew(fields) : FieldCount.tooMany(fields);
    }
    if (!BEGINS_AS_YEAR.matcher(fields.getLast().text()).matches()) {
      throw FieldCount.noYear(fields);
    }
    return FieldsReader.read(Stream.concat(Stream.of(SECOND_0), fields.stream()).toList());
  }

  /// What the fields after `sec:` mean.
  ///
  /// @param prefix where `sec:` is
  /// @throws CronException when there are too few or too many, or one is wrong
  static CronFields secondsFirst(Slice prefix, List<Slice> fields) {
    return switch (fields.size()) {
      case SIX -> FieldsReader.read(Stream.concat(fields.stream(), Stream.of(ANY)).toList());
      case SEVEN -> FieldsReader.read(fields);
      default -> throw FieldCount.notSix(prefix, fields);
    };
  }

  private static List<Slice> with(Slice before, List<Slice> fields, Slice after) {
    return Stream.of(Stream.of(before), fields.stream(), Stream.of(after))
        .flatMap(each -> each)
        .toList();
  }
}
