package tomodachi.schedule.cron;

import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes expressions of all that the dialect has. Those that run around changes of clocks are more
/// frequent than chance would have them.
final class RandomCron {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "OCT", "Nov", "dec");
  private static final List<String> WEEKDAYS =
      List.of("sun", "mon", "TUE", "wed", "thu", "Fri", "sat");

  private final RandomGenerator random;

  RandomCron(RandomGenerator random) {
    this.random = random;
  }

  /// @param withSeconds true: as `sec:`
  String next(boolean withSeconds) {
    var seconds = withSeconds ? "sec:" + clock(59) + " " : "";
    return seconds + time() + " " + date();
  }

  /// The fields before the day.
  String time() {
    return clock(59) + " " + hour();
  }

  /// The fields from the day on.
  String date() {
    var year = chance(8) ? " " + year() : "";
    return String.join(" ", day(), month(), weekday()) + year;
  }

  private String clock(int most) {
    return chance(8) ? "*" : list(() -> term(0, most, List.of()));
  }

  private String hour() {
    return switch (random.nextInt(6)) {
      case 0, 1 -> "*";
      case 2 -> "0-23";
      case 3 -> list(() -> String.valueOf(random.nextInt(5)));
      default -> list(() -> term(0, 23, List.of()));
    };
  }

  private String day() {
    return chance(2) ? any() : list(this::dayTerm);
  }

  private String dayTerm() {
    return switch (random.nextInt(10)) {
      case 0 -> "L";
      case 1 -> "L-" + (chance(2) ? 27 + random.nextInt(4) : 1 + random.nextInt(30));
      case 2 -> "LW";
      case 3 -> (1 + random.nextInt(31)) + "W";
      case 4 -> (chance(2) ? 1 : 28 + random.nextInt(4)) + "W";
      default -> term(1, 31, List.of());
    };
  }

  private String month() {
    return chance(2) ? "*" : list(() -> term(1, 12, MONTHS));
  }

  private String weekday() {
    return chance(2) ? any() : list(this::weekdayTerm);
  }

  private String weekdayTerm() {
    return switch (random.nextInt(8)) {
      case 0 -> value(0, 7, WEEKDAYS) + "#" + (1 + random.nextInt(5));
      case 1 -> "L" + value(0, 7, WEEKDAYS);
      case 2 -> "L" + value(0, 7, WEEKDAYS) + "-" + value(0, 7, WEEKDAYS);
      default -> term(0, 7, WEEKDAYS);
    };
  }

  private String year() {
    var first = 2008 + random.nextInt(12);
    var last = first + random.nextInt(30);
    return switch (random.nextInt(4)) {
      case 0 -> String.valueOf(first);
      case 1 -> first + "," + last;
      case 2 -> first + "-" + last;
      default -> first + "-" + last + "/" + (1 + random.nextInt(4));
    };
  }

  private String any() {
    return chance(4) ? "?" : "*";
  }

  private String list(Supplier<String> term) {
    var size = chance(2) ? 1 : 1 + random.nextInt(4);
    return IntStream.range(0, size).mapToObj(_ -> term.get()).collect(Collectors.joining(","));
  }

  private String term(int least, int most, List<String> names) {
    var range = value(least, most, names) + "-" + value(least, most, names);
    return switch (random.nextInt(8)) {
      case 0, 1 -> range;
      case 2 -> range + "/" + (1 + random.nextInt(6));
      case 3 -> "*/" + (1 + random.nextInt(most));
      case 4 -> value(least, most, names) + "/" + (1 + random.nextInt(most));
      default -> value(least, most, names);
    };
  }

  private String value(int least, int most, List<String> names) {
    return names.isEmpty() || chance(2)
        ? String.valueOf(random.nextInt(least, most + 1))
        : names.get(random.nextInt(names.size()));
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }
}
