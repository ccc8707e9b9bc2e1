package benchmarks.http;

import benchmarks.Settings;
import java.time.Duration;

/// How much is measured.
///
/// @param warmUp of each contender with each workload
/// @param longWarmUp of each service of ours that does one thing only
/// @param slice how long a contender is under load in a round
/// @param sockets websockets that are open at once
record Budget(Duration warmUp, Duration longWarmUp, Duration slice, int sockets) {

  private static final Budget FULL =
      new Budget(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(2), 10_000);
  private static final Budget QUICK =
      new Budget(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(1), 1_000);

  static Budget of(Settings settings) {
    return settings.quick() ? QUICK : FULL;
  }
}
