package tomodachi.http.internal.server;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import tomodachi.transport.Timeline;

/// Machine time as it is, and a wall clock that stands still.
final class RealTimeline implements Timeline, AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-01T08:09:07.5Z");

  private final ScheduledExecutorService timers =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  @Override
  public Plan plan() {
    return new Plan() {
      @Override
      public Instant instant() {
        return NOW;
      }

      @Override
      public Alarm at(Instant instant, Runnable task) {
        throw new AssertionError("The server plans nothing");
      }
    };
  }

  @Override
  public Machine machine() {
    return new Machine() {
      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public Alarm after(Duration delay, Runnable task) {
        var future = timers.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> future.cancel(false);
      }
    };
  }

  @Override
  public Hold hold() {
    return () -> {};
  }

  @Override
  public void close() {
    timers.shutdownNow();
  }
}
