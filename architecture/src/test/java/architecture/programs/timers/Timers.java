package architecture.programs.timers;

import java.util.Timer;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Has timers of its own.
@SuppressWarnings("FutureReturnValueIgnored")
final class Timers {
  ScheduledExecutorService executor = Executors.newScheduledThreadPool(1);
  Timer timer = new Timer();

  void later(ScheduledThreadPoolExecutor pool, Runnable task) {
    pool.schedule(task, 1, TimeUnit.SECONDS);
  }
}
