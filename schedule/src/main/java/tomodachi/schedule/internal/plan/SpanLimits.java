package tomodachi.schedule.internal.plan;

import java.time.Duration;

/// How long the time between two runs can be.
final class SpanLimits {

  private static final Duration LEAST = Duration.ofMillis(10);
  private static final Duration MOST =
      Duration.ofDays(3_653); // ten years, whatever their leap days

  private SpanLimits() {}

  /// The span itself.
  ///
  /// @param text what it was written as
  /// @throws PlanException when it is none for a schedule
  static Duration checked(String text, Duration span) {
    if (!span.isPositive()) {
      throw new PlanException(
          "\"%s\" is no time between runs".formatted(text), "write a duration such as \"30s\"");
    }
    if (span.compareTo(LEAST) < 0) {
      throw new PlanException(
          "\"%s\" is too short, runs are 10 ms or more apart".formatted(text),
          "write \"10ms\" or more");
    }
    if (span.compareTo(MOST) > 0) {
      throw new PlanException(
          "\"%s\" is longer than 10 years".formatted(text),
          "write a timestamp, such as timestamp = \"2040-01-01 00:00\"");
    }
    return wholeMillis(text, span);
  }

  private static Duration wholeMillis(String text, Duration span) {
    if (span.toNanosPart() % 1_000_000 != 0) {
      throw new PlanException(
          "\"%s\" has parts of a millisecond".formatted(text),
          "write whole milliseconds, such as \"%s\"".formatted(DurationFormat.of(rounded(span))));
    }
    return span;
  }

  private static Duration rounded(Duration span) {
    return Duration.ofMillis(span.toMillis());
  }
}
