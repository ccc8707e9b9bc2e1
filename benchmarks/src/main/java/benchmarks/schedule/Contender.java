package benchmarks.schedule;

import benchmarks.schedule.bare.BareScheduler;
import benchmarks.schedule.client.Runs;
import benchmarks.schedule.client.Scheduler;
import benchmarks.schedule.client.Work;
import benchmarks.schedule.ours.OurRuns;
import benchmarks.schedule.ours.OurScheduler;
import benchmarks.schedule.quartz.QuartzRuns;
import benchmarks.schedule.quartz.QuartzScheduler;
import benchmarks.schedule.spring.SpringRuns;
import benchmarks.schedule.spring.SpringScheduler;
import java.util.List;

/// Who is compared, in the order of tables and charts.
enum Contender {
  BARE("JDK", "#8c959f"),
  OURS("Tomodachi", "#1f6feb"),
  SPRING_POOL("Spring, pool", "#a5d28a"),
  SPRING("Spring, virtual threads", "#6db33f"),
  QUARTZ("Quartz, virtual threads", "#d4761a");

  /// Those that know cron. Ours is what the others are measured by.
  static final List<Contender> WITH_CRON = List.of(OURS, SPRING, QUARTZ);

  private final String title;
  private final String colour;

  Contender(String title, String colour) {
    this.title = title;
    this.colour = colour;
  }

  String title() {
    return title;
  }

  String colour() {
    return colour;
  }

  /// How it runs schedules.
  Scheduler scheduler() {
    return switch (this) {
      case BARE -> new BareScheduler();
      case OURS -> new OurScheduler();
      case SPRING_POOL -> SpringScheduler.pool();
      case SPRING -> SpringScheduler.virtual();
      case QUARTZ -> new QuartzScheduler();
    };
  }

  /// How many schedules to have it start, of so many. The time Quartz takes to start them grows
  /// with their square.
  int most(int schedules) {
    return this == QUARTZ ? Math.max(2, schedules / 10) : schedules;
  }

  /// What it does in its process.
  Work work() {
    return new Work(scheduler(), crons());
  }

  private Runs.Reader crons() {
    return switch (this) {
      case BARE ->
          expression -> {
            throw new IllegalArgumentException("The JDK can't read " + expression);
          };
      case OURS -> OurRuns::new;
      case SPRING_POOL, SPRING -> SpringRuns::new;
      case QUARTZ -> QuartzRuns::new;
    };
  }
}
