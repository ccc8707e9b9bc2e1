package tomodachi.schedule.internal.cron;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tomodachi.schedule.CronException;

/// What may be meant by an expression that could mean several things: expressions to write instead,
/// each with what it takes.
final class Readings {

  private static final int LONGEST = 80;

  private final List<String> readings = new ArrayList<>();

  private Readings() {}

  /// Of five fields or fewer, whose last ones are missing; none for other numbers of fields.
  static Readings of(List<Slice> fields) {
    return fields.isEmpty() || fields.size() > FieldOrder.FIVE
        ? new Readings()
        : new Readings()
            .minutesFirst(filled(fields, FieldOrder.FIVE))
            .secondsFirst(filled(fields, FieldOrder.SIX));
  }

  /// Of six fields whose last is no year.
  static Readings ofSix(List<Slice> fields) {
    var readings = new Readings();
    if (fields.getLast().isAny()) {
      return readings.minutesFirst(fields.subList(0, FieldOrder.FIVE)).secondsFirst(fields);
    }
    readings.secondsFirst(fields).readings.add(FieldCount.YEAR);
    return readings;
  }

  /// Of seven fields or more.
  static Readings ofSeven(List<Slice> fields) {
    return fields.size() == FieldOrder.SIX + 1
        ? new Readings().secondsFirst(fields)
        : new Readings();
  }

  /// What to write; empty when there is no reading.
  Optional<String> text() {
    return readings.isEmpty()
        ? Optional.empty()
        : Optional.of("write " + String.join(", or ", readings));
  }

  private static List<Slice> filled(List<Slice> fields, int count) {
    var missing = Collections.nCopies(count - fields.size(), FieldOrder.ANY);
    return Stream.concat(fields.stream(), missing.stream()).toList();
  }

  private Readings minutesFirst(List<Slice> fields) {
    return add(FieldCount.joined(fields), "if minutes come first");
  }

  private Readings secondsFirst(List<Slice> fields) {
    return add("sec:" + FieldCount.joined(fields), "if seconds come first");
  }

  private Readings add(String text, String condition) {
    if (text.length() <= LONGEST && isExpression(text)) {
      readings.add("\"%s\" %s".formatted(text, condition));
    }
    return this;
  }

  private static boolean isExpression(String text) {
    try {
      CronText.fields(text);
      return true;
    } catch (CronException _) {
      // A reading that is wrong itself is none, and the author is told about the first fault only.
      return false;
    }
  }
}
