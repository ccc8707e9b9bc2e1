package tomodachi.schedule.internal.cron;

import java.util.ArrayList;

/// What is said about a number alone: it may be a minute, or seconds.
final class BareNumber {

  private static final int MOST_DIGITS = 9;

  private BareNumber() {}

  static String fault(String digits) {
    var number = digits.replaceFirst("^0+(?=.)", "");
    var readings = new ArrayList<String>();
    if (!number.equals("0") && number.length() <= MOST_DIGITS) {
      readings.add("%ss for every %1$s seconds".formatted(number));
    }
    if (Value.isKnown(Slice.all(number), Field.MINUTE)) {
      readings.add("%s * * * * for minute %1$s of every hour".formatted(number));
    }
    return readings.isEmpty()
        ? "A bare number is no expression: write five fields, such as 0 3 * * *"
        : "A bare number has no unit: write " + String.join(", or ", readings);
  }
}
