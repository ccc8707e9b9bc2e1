package benchmarks.schedule.client;

import benchmarks.worker.Measured;
import benchmarks.worker.Usage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/// Runs schedules at every second, and counts from the second or third second on.
record Beating(Scheduler scheduler, Step.Beat step) {

  private static final Duration WARM_UP = Duration.ofSeconds(1);
  private static final Duration HALF_A_SECOND = Duration.ofMillis(500);
  // More than any contender is late, even on a busy machine.
  private static final Duration GRACE = Duration.ofSeconds(5);

  /// @param note gets the punctuality
  Measured run(Consumer<String> note) throws Exception {
    var arrivals = new Arrivals(step.schedules(), step.seconds());
    try (var _ = scheduler.everySecond(step.schedules(), arrivals)) {
      var first = Instant.now().plus(WARM_UP).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
      arrivals.begin(first);
      var usage = usage(first, arrivals);
      note.accept(arrivals.result().line());
      return new Measured(arrivals.count(), usage, arrivals.count(), 0);
    }
  }

  /// Between two seconds nothing is to be done, so that is where it is measured.
  private Usage usage(Instant first, Arrivals arrivals) throws InterruptedException {
    sleepUntil(first.minus(HALF_A_SECOND));
    var begin = Usage.now();
    sleepUntil(first.plusSeconds(step.seconds()).minus(HALF_A_SECOND));
    arrivals.await(GRACE);
    return Usage.now().since(begin);
  }

  private static void sleepUntil(Instant instant) throws InterruptedException {
    Thread.sleep(Duration.between(Instant.now(), instant));
  }
}
