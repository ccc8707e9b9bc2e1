package benchmarks.schedule.quartz;

import benchmarks.schedule.client.Arrivals;
import benchmarks.schedule.client.DayTime;
import benchmarks.schedule.client.Scheduler;
import java.io.Closeable;
import java.io.IOException;
import java.util.Properties;
import java.util.UUID;
import java.util.function.IntFunction;
import org.quartz.CronScheduleBuilder;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/// A job and a cron trigger for each schedule, in memory, and virtual threads. What is due at once
/// is taken at once: without that Quartz takes one trigger at a time.
public final class QuartzScheduler implements Scheduler {

  private static final String AT_ONCE = "1000";

  /// For a contender's process.
  public QuartzScheduler() {}

  @Override
  public Closeable everySecond(int count, Arrivals arrivals) throws SchedulerException {
    return start(
        count,
        context -> arrivals.arrive(context.getScheduledFireTime().toInstant()),
        _ -> "* * * * * ?");
  }

  @Override
  public Closeable daily(int count) throws SchedulerException {
    return start(count, _ -> {}, schedule -> cron(DayTime.of(schedule)));
  }

  private static String cron(DayTime time) {
    return "0 %d %d * * ?".formatted(time.minute(), time.hour());
  }

  private static Closeable start(int count, Job job, IntFunction<String> crons)
      throws SchedulerException {
    var scheduler = new StdSchedulerFactory(properties()).getScheduler();
    scheduler.setJobFactory((_, _) -> job);
    for (var schedule = 0; schedule < count; schedule++) {
      var cron = CronScheduleBuilder.cronSchedule(crons.apply(schedule));
      scheduler.scheduleJob(
          JobBuilder.newJob(job.getClass()).build(),
          TriggerBuilder.newTrigger().withSchedule(cron).build());
    }
    scheduler.start();
    return () -> stop(scheduler);
  }

  private static Properties properties() {
    var properties = new Properties();
    properties.setProperty(
        StdSchedulerFactory.PROP_SCHED_INSTANCE_NAME, UUID.randomUUID().toString());
    properties.setProperty(
        StdSchedulerFactory.PROP_THREAD_POOL_CLASS, VirtualThreads.class.getName());
    properties.setProperty(StdSchedulerFactory.PROP_SCHED_MAX_BATCH_SIZE, AT_ONCE);
    return properties;
  }

  private static void stop(org.quartz.Scheduler scheduler) throws IOException {
    try {
      scheduler.shutdown();
    } catch (SchedulerException e) {
      throw new IOException(e);
    }
  }
}
