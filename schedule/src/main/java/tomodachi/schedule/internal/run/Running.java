package tomodachi.schedule.internal.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.schedule.RunClaims;
import tomodachi.transport.BoundHandler;
import tomodachi.transport.Timeline;

/// The schedules of a service from when it is ready until it stops. Its methods but [#find] are
/// called one after the other.
public final class Running {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.schedule");

  private final Timeline timeline;
  private final Agenda agenda;
  private final Beginnings beginnings = new Beginnings();
  private final RandomGenerator random = RandomGenerator.getDefault();
  private volatile List<Job> jobs = List.of();

  /// None yet.
  public Running(Timeline timeline) {
    this.timeline = timeline;
    agenda = new Agenda(timeline);
  }

  /// A schedule and what it runs.
  ///
  /// @param job the name replicas know it by
  public record Part(Rule rule, BoundHandler<TickWork> handler, String job) {}

  /// Begins to run schedules.
  ///
  /// @param claims decides whose exclusive runs are; null when there are none
  public void begin(List<Part> parts, @Nullable RunClaims claims) {
    var now = timeline.plan().instant();
    var made = parts.stream().map(part -> job(part, claims, now)).toList();
    jobs = made;
    made.forEach(Running::announce);
    made.forEach(job -> beginImmediately(job, now));
    agenda.begin(made);
  }

  private Job job(Part part, @Nullable RunClaims claims, Instant now) {
    var rule = part.rule();
    var series =
        new Series(rule.timetable(), now, Moments.anchor(rule, now), rule.jitter(), random);
    return new Job(
        rule, part.handler(), timeline.plan(), series, beginnings, claiming(part, claims));
  }

  private @Nullable Claiming claiming(Part part, @Nullable RunClaims claims) {
    return part.rule().exclusive() && claims != null
        ? new Claiming(part.job(), claims, beginnings, timeline, new RunLog(part.rule().handler()))
        : null;
  }

  private static void announce(Job job) {
    var next = job.series().next();
    if (next == null) {
      LOG.atWarn()
          .addKeyValue("wrapped_handler", job.rule().handler())
          .addKeyValue("interval", job.rule().interval())
          .log("the schedule lies in the past and won't run");
    } else {
      LOG.atInfo()
          .addKeyValue("wrapped_handler", job.rule().handler())
          .addKeyValue("interval", job.rule().interval())
          .addKeyValue("next_run", next)
          .log("scheduled");
    }
  }

  private static void beginImmediately(Job job, Instant now) {
    if (job.rule().immediately()) {
      job.due(new Occurrence(Moments.seconds(now), 0));
    }
  }

  /// The schedule of a handler; the first one if it has several.
  public Optional<Job> find(String handler) {
    return jobs.stream().filter(job -> job.rule().handler().equals(handler)).findFirst();
  }

  /// Holds runs back until [#resume]; those that come due meanwhile are missed.
  public void pause() {
    jobs.forEach(Job::pause);
  }

  /// Lets runs take place again.
  public void resume() {
    jobs.forEach(Job::resume);
  }

  /// Begins nothing more. Waits for what is about to begin, since a run that was granted is to run.
  ///
  /// @return how many runs waited for others to end, and won't begin
  public int stop() throws InterruptedException {
    agenda.close();
    var withdrawn = jobs.stream().mapToInt(Job::close).sum();
    beginnings.close();
    return withdrawn;
  }

  /// Ends alarms.
  public void close() {
    agenda.close();
  }
}
