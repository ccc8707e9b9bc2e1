package benchmarks.http.load;

import java.lang.management.ManagementFactory;

/// Work for the processor. All services have the same, and are told how often to do it.
public final class Spin {

  private static final long NANOS_OF_A_MILLISECOND = 1_000_000;
  private static final long TRIAL = 2_000_000;
  private static final int TRIALS = 40;

  private Spin() {}

  /// Does it so many times.
  public static long run(long times) {
    var value = 88_172_645_463_325_252L;
    for (var i = 0L; i < times; i++) {
      value ^= value << 13;
      value ^= value >>> 7;
      value ^= value << 17;
    }
    return value;
  }

  /// How many times take a millisecond of a processor here, when it does nothing else.
  public static long timesOfMillisecond() {
    var best = Long.MAX_VALUE;
    for (var i = 0; i < TRIALS; i++) {
      best = Math.min(best, nanos());
    }
    return TRIAL * NANOS_OF_A_MILLISECOND / best;
  }

  private static long nanos() {
    var threads = ManagementFactory.getThreadMXBean();
    var begun = threads.getCurrentThreadCpuTime();
    // What isn't used isn't computed.
    if (run(TRIAL) == 0) {
      throw new IllegalStateException("zero");
    }
    return Math.max(1, threads.getCurrentThreadCpuTime() - begun);
  }
}
