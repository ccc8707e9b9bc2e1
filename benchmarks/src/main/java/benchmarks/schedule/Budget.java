package benchmarks.schedule;

import benchmarks.Settings;
import java.time.Duration;

/// How much is measured.
///
/// @param warmUp seconds of schedules that don't count
/// @param seconds of schedules in a round
/// @param next the time of a contender and an expression in a round
/// @param stored schedules whose memory is measured
/// @param starts how often that is done
record Budget(int warmUp, int seconds, Duration next, int stored, int starts) {

  // Five rounds are a minute.
  private static final Budget FULL = new Budget(20, 12, Duration.ofMillis(300), 100_000, 3);
  private static final Budget QUICK = new Budget(2, 3, Duration.ofMillis(100), 10_000, 1);

  static Budget of(Settings settings) {
    return settings.quick() ? QUICK : FULL;
  }
}
