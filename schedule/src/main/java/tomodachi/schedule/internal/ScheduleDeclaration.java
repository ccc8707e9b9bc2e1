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
record ScheduleDeclaration(
    Schedule schedule, Mistakes mistakes, Zones zones, Timetables timetables, Instant now) {

  /// What it says; empty when its time is wrong. Whatever is wrong is reported.
  Optional<Rule> read() {
    var zone = zones.read(schedule.timezone(), mistakes);
    var time = GivenTimes.of(schedule, mistakes.handler().element()).single(mistakes);
    var named = time.flatMap(given -> timetable(given, zone));
    var jitter = jitter(named.map(Timetables.Named::timetable));
    return named.map(each -> rule(each, jitter));
  }

  private Optional<Timetables.Named> timetable(GivenTime time, ZoneId zone) {
    var named = mistakes.read(() -> timetables.read(time, zone));
    if (!schedule.timezone().isBlank()) {
      named.ifPresent(each -> checkZone(each.timetable(), time));
    }
    return named;
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

  private Rule rule(Timetables.Named named, Duration jitter) {
    return new Rule(
        mistakes.handler().name(),
        named.text(),
        named.timetable(),
        schedule.immediately(),
        schedule.overlap(),
        jitter,
        schedule.exclusive());
  }
}
