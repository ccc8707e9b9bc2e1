package tomodachi.schedule.internal.plan;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Durations by ISO 8601: `PT90S`, `P2D`, `P1W`.
final class IsoSpan {

  private static final Pattern MEANT =
      Pattern.compile("[+-]?P[0-9T+-].*", Pattern.CASE_INSENSITIVE);
  private static final Pattern WEEKS = Pattern.compile("P(\\d{1,9})W", Pattern.CASE_INSENSITIVE);
  private static final Pattern BY_CALENDAR =
      Pattern.compile("P(\\d{1,9})([MY])", Pattern.CASE_INSENSITIVE);

  private IsoSpan() {}

  /// The duration, if the text is meant as one.
  ///
  /// @throws PlanException when it is meant as one, and isn't
  static Optional<Duration> find(String text) {
    if (!MEANT.matcher(text).matches()) {
      return Optional.empty();
    }
    checkCalendar(text);
    return Optional.of(weeks(text).orElseGet(() -> parse(text)));
  }

  private static void checkCalendar(String text) {
    var span = BY_CALENDAR.matcher(text);
    if (span.matches()) {
      var unit = span.group(2).equalsIgnoreCase("m") ? SpanUnit.MONTH : SpanUnit.YEAR;
      throw UnequalUnit.refused(text, span.group(1), unit);
    }
  }

  private static Optional<Duration> weeks(String text) {
    var weeks = WEEKS.matcher(text);
    return weeks.matches()
        ? Optional.of(Duration.ofDays(7 * Long.parseLong(weeks.group(1))))
        : Optional.empty();
  }

  private static Duration parse(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new PlanException(
          "\"%s\" is no duration of ISO 8601".formatted(text),
          "write it as \"PT90S\", \"PT1H30M\" or \"P2D\", or as \"90s\", \"1h30m\" or \"2d\"",
          e);
    }
  }
}
