package tomodachi.schedule.internal.cron;

import java.util.List;
import java.util.Locale;

/// What a field of an expression counts.
enum Field {
  SECOND(0, 59),
  MINUTE(0, 59),
  HOUR(0, 23),
  DAY(1, 31),
  MONTH(1, 12),
  /// 0 and 7 are Sunday.
  WEEKDAY(0, 7),
  YEAR(1970, 2099);

  private static final int DAYS_OF_A_WEEK = 7;
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> WEEKDAYS =
      List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

  private final int lowest;
  private final int highest;

  Field(int lowest, int highest) {
    this.lowest = lowest;
    this.highest = highest;
  }

  int lowest() {
    return lowest;
  }

  int highest() {
    return highest;
  }

  /// The first of them is the lowest value's.
  List<String> names() {
    return switch (this) {
      case MONTH -> MONTHS;
      case WEEKDAY -> WEEKDAYS;
      case SECOND, MINUTE, HOUR, DAY, YEAR -> List.of();
    };
  }

  /// After how many values it begins again; 0 for never.
  int cycle() {
    return switch (this) {
      case YEAR -> 0;
      case WEEKDAY -> DAYS_OF_A_WEEK;
      case SECOND, MINUTE, HOUR, DAY, MONTH -> highest - lowest + 1;
    };
  }

  /// The least of the numbers that mean the same.
  int canonical(int value) {
    return this == WEEKDAY ? value % DAYS_OF_A_WEEK : value;
  }

  boolean contains(int value) {
    return value >= lowest && value <= highest;
  }

  /// What may be written, for people.
  String expected() {
    var numbers = lowest + " to " + highest;
    return switch (this) {
      case MONTH -> numbers + ", or jan to dec";
      case WEEKDAY -> numbers + " (0 and 7 are Sunday), or sun to sat";
      case SECOND, MINUTE, HOUR, DAY, YEAR -> numbers;
    };
  }

  /// The name, for the beginning of a sentence.
  String title() {
    return name().charAt(0) + noun().substring(1);
  }

  String noun() {
    return name().toLowerCase(Locale.ROOT);
  }
}
