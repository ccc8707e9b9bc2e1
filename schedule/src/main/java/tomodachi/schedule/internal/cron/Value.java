package tomodachi.schedule.internal.cron;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import tomodachi.schedule.CronException;
import tomodachi.transport.NearestName;

/// Reads a number or name of a field.
final class Value {

  private static final int MOST_DIGITS = 4;
  private static final int FARTHEST_NAME = 1;

  private Value() {}

  /// The number that is meant.
  ///
  /// @throws CronException when it is none of this field
  static int of(Slice slice, Field field) {
    if (!slice.isNumber()) {
      return named(slice, field).orElseThrow(() -> unknown(slice, field));
    }
    var value = number(slice).filter(field::contains);
    return value.orElseThrow(() -> outOfRange(slice, field));
  }

  /// A number of up to four digits.
  static Optional<Integer> number(Slice slice) {
    return slice.isNumber() && slice.length() <= MOST_DIGITS
        ? Optional.of(Integer.valueOf(slice.text()))
        : Optional.empty();
  }

  /// True when it means a value of the field.
  static boolean isKnown(Slice slice, Field field) {
    return named(slice, field).isPresent() || number(slice).filter(field::contains).isPresent();
  }

  private static Optional<Integer> named(Slice slice, Field field) {
    var index = field.names().indexOf(slice.lower());
    return index < 0 ? Optional.empty() : Optional.of(field.lowest() + index);
  }

  private static CronException outOfRange(Slice slice, Field field) {
    return slice.fault(
        "%s %s is out of range: write %s"
            .formatted(field.title(), slice.quoted(), field.expected()));
  }

  static CronException unknown(Slice slice, Field field) {
    if (slice.isEmpty()) {
      return slice.fault(
          "%s %s is missing: write %s"
              .formatted(field == Field.HOUR ? "An" : "A", field.noun(), field.expected()));
    }
    return slice.fault(
        "%s %s is unknown: %s".formatted(field.title(), slice.quoted(), remedy(slice, field)));
  }

  private static String remedy(Slice slice, Field field) {
    return otherField(slice)
        .map("that is a %s"::formatted)
        .or(() -> nearest(slice.lower(), field).map("did you mean \"%s\"?"::formatted))
        .orElseGet(() -> "write " + field.expected());
  }

  private static Optional<String> otherField(Slice slice) {
    return Arrays.stream(Field.values())
        .filter(other -> other.names().contains(slice.lower()))
        .map(Field::noun)
        .findFirst();
  }

  private static Optional<String> nearest(String word, Field field) {
    Predicate<String> begins = word::startsWith;
    return field.names().stream()
        .filter(begins)
        .findFirst()
        .or(() -> NearestName.to(word, field.names(), FARTHEST_NAME));
  }
}
