package tomodachi.schedule.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import tomodachi.schedule.Schedule;
import tomodachi.schedule.internal.plan.PlanText;
import tomodachi.schedule.internal.plan.Timetable;
import tomodachi.schedule.internal.run.Rule;

/// Reads one [Schedule].
///
/// @param now the time at the start
record ScheduleDeclaration(Schedule schedule, Mistakes mistakes, Zones zones, Instant now) {

  /// What it says; empty when its time is wrong. Whatever is wrong is reported.
  Optional<Rule> read() {
    var zone = zones.read(schedule.timezone(), mistakes);
    var time = GivenTimes.of(schedule, mistakes.handler().element()).single(mistakes);
    var timetable = time.flatMap(given -> timetable(given, zone));
    var jitter = jitter(timetable);
    return timetable.map(each -> rule(time.orElseThrow().text(), each, jitter));
  }

  private Optional<Timetable> timetable(GivenTime time, ZoneId zone) {
    var timetable = mistakes.read(() -> parse(time, zone));
    if (!schedule.timezone().isBlank()) {
      timetable.ifPresent(each -> checkZone(each, time));
    }
    return timetable;
  }

  private static Timetable parse(GivenTime time, ZoneId zone) {
    return switch (time.member()) {
      case VALUE, INTERVAL -> PlanText.interval(time.text(), zone);
      case SECONDS -> PlanText.seconds(Integer.parseInt(time.text()));
      case TIMESTAMP -> PlanText.timestamp(time.text(), zone);
    };
  }

  private void checkZone(Timetable timetable, GivenTime time) {
    if (timetable instanceof Timetable.Interval) {
      mistakes.add(
          "timezone = \"%s\" says nothing about %s, which is the same in every zone"
              .formatted(schedule.timezone(), time),
          "remove timezone, or write cron, such as \"0 3 * * *\"");
    } else if (time.member() == TimeMember.TIMESTAMP && PlanText.namesZone(time.text())) {
      mistakes.add(
          "timezone = \"%s\" is given, but %s has its own zone"
              .formatted(schedule.timezone(), time),
          "keep one of them");
    }
  }

  private Duration jitter(Optional<Timetable> timetable) {
    var reader = new Jitter(mistakes, now);
    var jitter = reader.read(schedule.jitter());
    timetable.ifPresent(each -> reader.check(schedule.jitter(), jitter, each));
    return jitter;
  }

  private Rule rule(String text, Timetable timetable, Duration jitter) {
    return new Rule(
        mistakes.handler().name(),
        text,
        timetable,
        schedule.immediately(),
        schedule.overlap(),
        jitter,
        schedule.exclusive());
  }
}
