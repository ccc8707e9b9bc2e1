package benchmarks.schedule.bare;

import benchmarks.schedule.client.Arrivals;
import benchmarks.schedule.client.DayTime;
import benchmarks.schedule.client.Scheduler;
import java.io.Closeable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Tasks at a fixed rate. Each run starts a virtual thread, so one thread is enough.
public final class BareScheduler implements Scheduler {

  private static final long NANOS_OF_A_SECOND = 1_000_000_000L;

  /// For a contender's process.
  public BareScheduler() {}

  @Override
  public Closeable everySecond(int count, Arrivals arrivals) {
    var executor = new ScheduledThreadPoolExecutor(1);
    var first = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    for (var schedule = 0; schedule < count; schedule++) {
      var delay = Duration.between(Instant.now(), first).toNanos();
      var _ =
          executor.scheduleAtFixedRate(
              new Beat(first, arrivals), delay, NANOS_OF_A_SECOND, TimeUnit.NANOSECONDS);
    }
    return executor::shutdownNow;
  }

  @Override
  public Closeable daily(int count) {
    var executor = new ScheduledThreadPoolExecutor(1);
    for (var schedule = 0; schedule < count; schedule++) {
      var time = DayTime.of(schedule);
      // As if it were midnight.
      var minutes = TimeUnit.HOURS.toMinutes(time.hour()) + time.minute() + 1;
      var day = TimeUnit.DAYS.toMinutes(1);
      var _ = executor.scheduleAtFixedRate(new Nothing(), minutes, day, TimeUnit.MINUTES);
    }
    return executor::shutdownNow;
  }

  /// One of the schedules: no two are the same object.
  private static final class Nothing implements Runnable {
    @Override
    public void run() {
      Thread.startVirtualThread(() -> {});
    }
  }
}
