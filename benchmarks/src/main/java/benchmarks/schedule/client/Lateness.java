package benchmarks.schedule.client;

import java.util.Arrays;

/// How late runs have begun, in nanoseconds.
///
/// @param median of them; half were no later
/// @param p99 99 of 100 were no later
public record Lateness(long median, long p99, long max) {

  private static final int PERCENT = 100;

  /// Of at least one run.
  public static Lateness of(long[] nanos) {
    var sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Lateness(percentile(sorted, 50), percentile(sorted, 99), sorted[sorted.length - 1]);
  }

  private static long percentile(long[] sorted, int percent) {
    return sorted[Math.ceilDiv(sorted.length * percent, PERCENT) - 1];
  }

  /// The words a process says it in.
  String words() {
    return "%d %d %d".formatted(median, p99, max);
  }

  /// What such words say.
  ///
  /// @param first the index of the first one
  static Lateness parse(String[] words, int first) {
    return new Lateness(
        Long.parseLong(words[first]),
        Long.parseLong(words[first + 1]),
        Long.parseLong(words[first + 2]));
  }
}
