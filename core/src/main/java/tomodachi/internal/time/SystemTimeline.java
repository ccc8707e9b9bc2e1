package tomodachi.internal.time;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.transport.Timeline;

/// The real time, on both sides. One daemon thread runs the tasks.
public final class SystemTimeline implements Timeline {

  private static final Hold NO_HOLD = () -> {};
  // More nanoseconds than this don't fit into a number; nobody will wait for it.
  private static final Duration LONGEST = Duration.ofDays(100 * 365);

  private static final class Holder {
    static final SystemTimeline SHARED = new SystemTimeline();
  }

  /// Made at the first use: time is needed before it is known how the process logs.
  private static final class Log {
    static final Logger LOGGER = LoggerFactory.getLogger("tomodachi.timeline");
  }

  private final ScheduledExecutorService timer;
  private final Plan plan;
  private final Machine machine;

  private SystemTimeline() {
    timer = timer();
    machine = new SystemMachine();
    plan = new WallClock(machine);
  }

  /// The one of the process.
  public static Timeline shared() {
    return Holder.SHARED;
  }

  @Override
  public Plan plan() {
    return plan;
  }

  @Override
  public Machine machine() {
    return machine;
  }

  @Override
  public Hold hold() {
    return NO_HOLD;
  }

  private static ScheduledExecutorService timer() {
    var timer = new ScheduledThreadPoolExecutor(1, SystemTimeline::thread);
    timer.setRemoveOnCancelPolicy(true);
    return Executors.unconfigurableScheduledExecutorService(timer);
  }

  /// The thread outlives the class loader of whoever needs it first.
  private static Thread thread(Runnable task) {
    var thread = Thread.ofPlatform().daemon().name("tomodachi-timeline").unstarted(task);
    thread.setContextClassLoader(SystemTimeline.class.getClassLoader());
    return thread;
  }

  private static void runLogged(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      Log.LOGGER.error("a timed task failed", e);
    }
  }

  private final class SystemMachine implements Machine {
    @Override
    public long nanos() {
      return System.nanoTime();
    }

    @Override
    public Alarm after(Duration delay, Runnable task) {
      var future = timer.schedule(() -> runLogged(task), nanos(delay), TimeUnit.NANOSECONDS);
      return () -> future.cancel(false);
    }

    private static long nanos(Duration delay) {
      if (delay.isNegative()) {
        return 0;
      }
      return delay.compareTo(LONGEST) < 0 ? delay.toNanos() : LONGEST.toNanos();
    }
  }
}
