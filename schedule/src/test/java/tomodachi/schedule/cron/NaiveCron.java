package tomodachi.schedule.cron;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Says for one local time after the other whether an expression allows it. It reads expressions
/// with regular expressions, tries every value of a field, and shares nothing with what it checks.
/// What it reads must be right: it finds no faults.
final class NaiveCron {

  private static final Pattern ALL = Pattern.compile("[*?](?:/(\\d+))?");
  private static final Pattern RANGE = Pattern.compile("(\\w+)-(\\w+)(?:/(\\d+))?");
  private static final Pattern ONE = Pattern.compile("(\\w+)(?:/(\\d+))?");
  private static final Pattern BACK_FROM_LAST = Pattern.compile("l(?:-(\\d+))?");
  private static final Pattern NEAR = Pattern.compile("(\\d+)w");
  private static final Pattern NUMBERED = Pattern.compile("(\\w+)#(\\d)");
  private static final Pattern LAST = Pattern.compile("l(\\w+(?:-\\w+)?)");

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final String WEEKDAYS = "sunmontuewedthufrisat";

  private final List<String> fields;
  private final boolean[] seconds;
  private final boolean[] minutes;
  private final boolean[] hours;
  private final boolean everyHour;
  private final boolean[] months;
  private final boolean[] years;

  NaiveCron(String expression) {
    fields = fields(expression.toLowerCase(Locale.ROOT));
    seconds = table(fields.get(0), 0, 59);
    minutes = table(fields.get(1), 0, 59);
    hours = table(fields.get(2), 0, 23);
    everyHour = IntStream.range(0, 24).allMatch(hour -> hours[hour]);
    months = table(fields.get(4), 1, 12);
    years = table(fields.get(6), 1970, 2099);
  }

  private static List<String> fields(String expression) {
    var all = new ArrayList<>(List.of(expression.replace("sec:", "").split(" ")));
    if (!expression.startsWith("sec:")) {
      all.addFirst("0");
    }
    if (all.size() == 6) {
      all.add("*");
    }
    return all;
  }

  private static boolean[] table(String field, int least, int most) {
    var table = new boolean[most + 1];
    for (var value = least; value <= most; value++) {
      table[value] = allows(field, value, least, most);
    }
    return table;
  }

  boolean isEveryHour() {
    return everyHour;
  }

  boolean allows(LocalTime time) {
    return hours[time.getHour()] && minutes[time.getMinute()] && seconds[time.getSecond()];
  }

  boolean allows(LocalDate date) {
    return years[date.getYear()] && months[date.getMonthValue()] && allowsDay(date);
  }

  private boolean allowsDay(LocalDate date) {
    if (isAny(fields.get(3))) {
      return isAny(fields.get(5)) || allowsWeekday(date);
    }
    return allowsMonthDay(date) || (!isAny(fields.get(5)) && allowsWeekday(date));
  }

  private boolean allowsMonthDay(LocalDate date) {
    return terms(fields.get(3)).stream().anyMatch(term -> allowsMonthDay(term, date));
  }

  private boolean allowsWeekday(LocalDate date) {
    return terms(fields.get(5)).stream().anyMatch(term -> allowsWeekday(term, date));
  }

  private static boolean isAny(String field) {
    return field.equals("*") || field.equals("?");
  }

  private static List<String> terms(String field) {
    return List.of(field.split(","));
  }

  private static boolean allows(String field, int value, int least, int most) {
    return terms(field).stream().anyMatch(term -> allowsOne(term, value, least, most));
  }

  private static boolean allowsOne(String term, int value, int least, int most) {
    var all = ALL.matcher(term);
    if (all.matches()) {
      return all.group(1) == null || value % Integer.parseInt(all.group(1)) == 0;
    }
    var range = RANGE.matcher(term);
    if (range.matches()) {
      var step = range.group(3) == null ? 1 : Integer.parseInt(range.group(3));
      var first = number(range.group(1), most);
      return walk(first, number(range.group(2), most), value, step, least, most);
    }
    var one = ONE.matcher(term);
    if (!one.matches()) {
      throw new IllegalArgumentException(term);
    }
    var number = number(one.group(1), most);
    if (one.group(2) == null) {
      return number == value;
    }
    var step = Integer.parseInt(one.group(2));
    return Math.abs(number - value) % step == 0;
  }

  /// Goes from the first value to the last, one by one and past the end, and says whether it comes
  /// by at a step.
  private static boolean walk(int first, int last, int value, int step, int least, int most) {
    // Of a week that goes past its end, Sunday is only counted as 0.
    var end = most == 7 && first > last ? 6 : most;
    var at = first > end ? least : first;
    for (var walked = 0; ; walked++) {
      if (at == value && walked % step == 0) {
        return true;
      }
      if (at == last) {
        return false;
      }
      at = at == end ? least : at + 1;
    }
  }

  private static int number(String text, int most) {
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    return most == 12 ? MONTHS.indexOf(text) / 3 + 1 : WEEKDAYS.indexOf(text) / 3;
  }

  private static boolean allowsMonthDay(String term, LocalDate date) {
    if (term.equals("lw")) {
      return isWorkday(date) && date.equals(workdays(date).getLast());
    }
    var back = BACK_FROM_LAST.matcher(term);
    if (back.matches()) {
      var days = back.group(1) == null ? 0 : Integer.parseInt(back.group(1));
      return isLast(date.plusDays(days)) && date.plusDays(days).getMonth() == date.getMonth();
    }
    var near = NEAR.matcher(term);
    return near.matches()
        ? isNearest(date, Integer.parseInt(near.group(1)))
        : allowsOne(term, date.getDayOfMonth(), 1, 31);
  }

  private static boolean isLast(LocalDate date) {
    return date.plusDays(1).getDayOfMonth() == 1;
  }

  private static boolean isNearest(LocalDate date, int day) {
    return day <= date.lengthOfMonth()
        && date.equals(
            workdays(date).stream()
                .min(Comparator.comparingInt(each -> Math.abs(each.getDayOfMonth() - day)))
                .orElseThrow());
  }

  private static List<LocalDate> workdays(LocalDate month) {
    return IntStream.rangeClosed(1, month.lengthOfMonth())
        .mapToObj(month::withDayOfMonth)
        .filter(NaiveCron::isWorkday)
        .toList();
  }

  private static boolean isWorkday(LocalDate date) {
    return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  private static boolean allowsWeekday(String term, LocalDate date) {
    var numbered = NUMBERED.matcher(term);
    if (numbered.matches()) {
      return (date.getDayOfMonth() + 6) / 7 == Integer.parseInt(numbered.group(2))
          && isOn(numbered.group(1), date);
    }
    var last = LAST.matcher(term);
    return last.matches()
        ? date.plusDays(7).getMonth() != date.getMonth() && isOn(last.group(1), date)
        : isOn(term, date);
  }

  private static boolean isOn(String term, LocalDate date) {
    var iso = date.getDayOfWeek().getValue();
    return allowsOne(term, iso, 0, 7) || (iso == 7 && allowsOne(term, 0, 0, 7));
  }
}
