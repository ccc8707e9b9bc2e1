package tomodachi.schedule.internal.plan;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Months and years, which differ in length.
final class UnequalUnit {

  private static final int MONTHS = 12;

  private UnequalUnit() {}

  /// What to tell whoever wants a number of them as a duration.
  static PlanException refused(String text, String number, SpanUnit unit) {
    var word = unit == SpanUnit.MONTH ? "months" : "years";
    return new PlanException(
        "\"%s\" is no duration, since %s differ in length".formatted(text, word),
        fix(number, unit));
  }

  private static String fix(String number, SpanUnit unit) {
    return unit == SpanUnit.MONTH && number.matches("[1-9]|1[01]")
        ? "write cron with the months you mean, such as \"0 0 1 %s *\""
            .formatted(months(Integer.parseInt(number)))
        : "write cron with the years you mean, such as \"0 0 1 1 * 2030,2032\"";
  }

  private static String months(int step) {
    return IntStream.iterate(1, month -> month <= MONTHS, month -> month + step)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(","));
  }
}
