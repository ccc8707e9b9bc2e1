package tomodachi.schedule.internal.plan;

import java.time.Duration;

/// Durations in the shortest text that stands for them, such as `90m` or `500ms`.
public final class DurationFormat {

  private static final int NANOS_OF_A_MILLI = 1_000_000;
  private static final Duration MOST = Duration.ofMillis(Long.MAX_VALUE);

  private DurationFormat() {}

  /// A number of the largest unit that divides it; by ISO 8601 when it has parts of a millisecond,
  /// or more milliseconds than can be counted.
  public static String of(Duration duration) {
    if (!isCountable(duration)) {
      return duration.toString();
    }
    var millis = duration.toMillis();
    return SpanUnit.fixed().stream()
        .filter(unit -> unit != SpanUnit.WEEK && millis % millis(unit) == 0)
        .findFirst()
        .map(unit -> millis / millis(unit) + unit.symbol())
        .orElseThrow();
  }

  private static boolean isCountable(Duration duration) {
    return duration.toNanosPart() % NANOS_OF_A_MILLI == 0 && duration.abs().compareTo(MOST) <= 0;
  }

  private static long millis(SpanUnit unit) {
    return unit.length().orElseThrow().toMillis();
  }
}
