package tomodachi.schedule.internal.plan;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The numbers a timestamp consists of.
///
/// @param text the timestamp
record TimeFields(String text) {

  /// The month.
  ///
  /// @throws PlanException when no year has it
  int month(String digits) {
    return within("Month", digits, 1, 12);
  }

  /// The day.
  ///
  /// @throws PlanException when the month doesn't have it
  int day(int year, int month, String digits) {
    var day = Integer.parseInt(digits);
    var last = YearMonth.of(year, month).lengthOfMonth();
    if (day < 1 || day > last) {
      throw new PlanException(
          "%s %d has %d days, no day %d: \"%s\"".formatted(name(month), year, last, day, text),
          "correct the day");
    }
    return day;
  }

  private static String name(int month) {
    return Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /// The hour.
  ///
  /// @throws PlanException when no day has it
  int hour(String digits) {
    if (digits.equals("24")) {
      throw new PlanException(
          "Hour must be 0 to 23, was 24: \"%s\"".formatted(text),
          "write 00:00, of the next day if it has a date");
    }
    return within("Hour", digits, 0, 23);
  }

  /// The minute.
  ///
  /// @throws PlanException when no hour has it
  int minute(String digits) {
    return within("Minute", digits, 0, 59);
  }

  /// The second; null: 0.
  ///
  /// @throws PlanException when no minute has it
  int second(@Nullable String digits) {
    return digits == null ? 0 : within("Second", digits, 0, 59);
  }

  private int within(String what, String digits, int first, int last) {
    var number = Integer.parseInt(digits);
    if (number < first || number > last) {
      throw new PlanException(
          "%s must be %d to %d, was %d: \"%s\"".formatted(what, first, last, number, text),
          "correct the " + what.toLowerCase(Locale.ROOT));
    }
    return number;
  }
}
