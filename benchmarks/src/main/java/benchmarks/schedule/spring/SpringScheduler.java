package benchmarks.schedule.spring;

import benchmarks.schedule.client.Arrivals;
import benchmarks.schedule.client.DayTime;
import benchmarks.schedule.client.Scheduler;
import java.io.Closeable;
import java.util.function.Supplier;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;

/// What `@Scheduled(cron = "…")` makes, without annotations.
public final class SpringScheduler implements Scheduler {

  private final Supplier<Running> start;

  private SpringScheduler(Supplier<Running> start) {
    this.start = start;
  }

  /// One of Spring's schedulers at work.
  private record Running(TaskScheduler scheduler, Closeable end) {}

  /// Handlers run on the threads of a pool, as many as there are processors.
  public static SpringScheduler pool() {
    return new SpringScheduler(() -> {
      var scheduler = new ThreadPoolTaskScheduler();
      scheduler.setPoolSize(Runtime.getRuntime().availableProcessors());
      scheduler.initialize();
      return new Running(scheduler, scheduler::shutdown);
    });
  }

  /// One thread starts a virtual one for each run.
  public static SpringScheduler virtual() {
    return new SpringScheduler(() -> {
      var scheduler = new SimpleAsyncTaskScheduler();
      scheduler.setVirtualThreads(true);
      return new Running(scheduler, scheduler::close);
    });
  }

  @Override
  public Closeable everySecond(int count, Arrivals arrivals) {
    var running = start.get();
    for (var schedule = 0; schedule < count; schedule++) {
      var dues = new Dues(new CronTrigger("* * * * * *"));
      var _ = running.scheduler.schedule(() -> arrivals.arrive(dues.take()), dues);
    }
    return running.end;
  }

  @Override
  public Closeable daily(int count) {
    var running = start.get();
    for (var schedule = 0; schedule < count; schedule++) {
      var _ = running.scheduler.schedule(new Nothing(), new CronTrigger(cron(schedule)));
    }
    return running.end;
  }

  private static String cron(int schedule) {
    var time = DayTime.of(schedule);
    return "0 %d %d * * *".formatted(time.minute(), time.hour());
  }

  /// One of the schedules: no two are the same object.
  private static final class Nothing implements Runnable {
    @Override
    public void run() {}
  }
}
