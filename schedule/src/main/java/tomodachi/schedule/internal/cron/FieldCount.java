package tomodachi.schedule.internal.cron;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tomodachi.schedule.CronException;

/// What is said about expressions with too few or too many fields, or fields that may be meant in
/// two ways.
final class FieldCount {

  private static final String ALL_FIVE = "minute, hour, day, month and weekday";

  static final String YEAR = "four digits, 1970 to 2099";

  private FieldCount() {}

  static CronException tooFew(List<Slice> fields) {
    var all = span(fields);
    if (all.isNumber()) {
      return all.fault(BareNumber.fault(all.text()));
    }
    var count = counted(fields) + " too few, cron has five: ";
    return Readings.of(fields)
        .text()
        .map(readings -> all.fault(count + readings))
        .or(() -> unknownWord(all))
        .orElseGet(() -> all.fault(count + "write " + ALL_FIVE));
  }

  private static Optional<CronException> unknownWord(Slice all) {
    return Words.nearest(all.text())
        .map(word -> all.fault("The word is unknown: did you mean \"%s\"?".formatted(word)));
  }

  static CronException noYear(List<Slice> fields) {
    var sixth = fields.getLast();
    return sixth.fault(
        "The sixth field must be a year, %s is none: %s"
            .formatted(sixth.quoted(), Readings.ofSix(fields).text().orElse("write " + YEAR)));
  }

  static CronException tooMany(List<Slice> fields) {
    return span(fields.subList(FieldOrder.SIX, fields.size()))
        .fault(
            "%s too many, cron has five and a year as the sixth: %s"
                .formatted(
                    counted(fields), Readings.ofSeven(fields).text().orElse("leave out the rest")));
  }

  /// @param prefix where `sec:` is
  static CronException notSix(Slice prefix, List<Slice> fields) {
    var all = fields.isEmpty() ? prefix : span(List.of(prefix, fields.getLast()));
    var readings = Readings.of(fields).text().orElse("write second, " + ALL_FIVE);
    return all.fault(
        "sec: is followed by six fields, and a year as the seventh; here %s: %s"
            .formatted(fields.size() == 1 ? "is 1" : "are " + fields.size(), readings));
  }

  private static String counted(List<Slice> fields) {
    return fields.size() == 1 ? "1 field is" : fields.size() + " fields are";
  }

  private static Slice span(List<Slice> fields) {
    return new Slice(fields.getFirst().whole(), fields.getFirst().from(), fields.getLast().to());
  }

  static String joined(List<Slice> fields) {
    return fields.stream().map(Slice::text).collect(Collectors.joining(" "));
  }
}
