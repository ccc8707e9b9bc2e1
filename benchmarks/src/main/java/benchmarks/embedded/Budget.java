package benchmarks.embedded;

import benchmarks.Settings;
import java.time.Duration;

/// How much is measured.
///
/// @param sending the longest time to fill a queue
/// @param most messages to fill it with
/// @param pings how often a message is sent to somebody who waits for it
/// @param warmUps how often everything is done before it counts
/// @param starts how often each server is started
/// @param stored messages in the queue whose memory is measured
record Budget(Duration sending, int most, int pings, int warmUps, int starts, int stored) {

  private static final Budget FULL =
      new Budget(Duration.ofMillis(400), 20_000, 100, 3, 10, 100_000);
  private static final Budget QUICK = new Budget(Duration.ofMillis(100), 2_000, 10, 1, 3, 10_000);

  static Budget of(Settings settings) {
    return settings.quick() ? QUICK : FULL;
  }
}
