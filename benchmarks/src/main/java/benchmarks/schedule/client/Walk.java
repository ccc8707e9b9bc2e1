package benchmarks.schedule.client;

import benchmarks.worker.Checksum;
import benchmarks.worker.Measured;
import benchmarks.worker.Usage;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/// Goes through the times of an expression, and again from the start, for some time.
record Walk(Runs runs) {

  // So that none gets past 2090: not all libraries know the years after.
  private static final int LONGEST = 16;

  /// How many times were asked for, and the time the thread has used for it.
  Measured during(Duration time) {
    var threads = ManagementFactory.getThreadMXBean();
    var calls = 0;
    var cpu = threads.getCurrentThreadCpuTime();
    var begin = System.nanoTime();
    while (System.nanoTime() - begin < time.toNanos()) {
      calls += once();
    }
    var nanos = System.nanoTime() - begin;
    var usage = new Usage(nanos, threads.getCurrentThreadCpuTime() - cpu, 0);
    return new Measured(calls, usage, calls, checksum());
  }

  private int once() {
    runs.restart();
    for (var call = 1; call < LONGEST; call++) {
      if (!runs.move()) {
        return call;
      }
    }
    var _ = runs.move();
    return LONGEST;
  }

  /// Of the times it goes through: the same for all that find the same.
  long checksum() {
    runs.restart();
    var sum = 0L;
    for (var call = 0; call < LONGEST && runs.move(); call++) {
      sum += Checksum.of(runs.at().getEpochSecond());
    }
    return sum;
  }
}
