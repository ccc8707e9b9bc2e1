package tomodachi.schedule.internal;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tomodachi.schedule.Overlap;
import tomodachi.schedule.Schedule;
import tomodachi.schedule.ScheduleOptions;
import tomodachi.schedule.internal.Declarations.Declared;
import tomodachi.schedule.internal.plan.DurationFormat;
import tomodachi.schedule.internal.plan.Timetable;
import tomodachi.schedule.internal.run.Rule;
import tomodachi.schedule.internal.run.UpcomingRuns;
import tomodachi.transport.Described;
import tomodachi.transport.Described.Fact;
import tomodachi.transport.DurationText;
import tomodachi.transport.HandlerDefinition;
import tomodachi.transport.TransportContext;

/// What there is to know about schedules before they run.
///
/// @param common the zone of schedules that name none
record ScheduleFacts(ZoneId common, UpcomingRuns upcoming) {

  private static final int RUNS = 5;

  /// Of a service, as if it were ready now.
  static ScheduleFacts of(TransportContext context) {
    return new ScheduleFacts(
        Zones.of(context.service().options(ScheduleOptions.class)).common(),
        new UpcomingRuns(context.timeline().plan().instant()));
  }

  /// One schedule, described.
  Described.Handler describe(Declared declared) {
    var definition = declared.handler().definition();
    return Described.Handler.of(
        declared.handler(), trigger(definition), facts(declared.rule(), definition));
  }

  /// With its time only: all else is a fact.
  private static String trigger(HandlerDefinition definition) {
    return definition.trigger() instanceof Schedule schedule
        ? "@Schedule(%s)".formatted(time(schedule, definition))
        : "@" + definition.triggerName();
  }

  private static String time(Schedule schedule, HandlerDefinition definition) {
    return GivenTimes.of(schedule, definition.element()).toString().replaceFirst("^value = ", "");
  }

  private List<Fact> facts(Rule rule, HandlerDefinition definition) {
    var isInterval = rule.timetable() instanceof Timetable.Interval;
    var zone = zone(rule);
    var timeout = timeout(definition);
    return Stream.of(
            fact("zone", name(zone), !isInterval),
            fact("counted from", countedFrom(rule), isInterval),
            fact("immediately", "also when the service is ready", rule.immediately()),
            fact("overlap", rule.overlap().name(), rule.overlap() != Overlap.SKIP),
            fact("jitter", jitter(rule), rule.jitter().isPositive()),
            fact("timeout", timeout, !timeout.isBlank()),
            fact("exclusive", "one of all replicas makes the run", rule.exclusive()),
            Optional.of(runs(rule, zone)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Fact> fact(String name, String text, boolean isWorthSaying) {
    return isWorthSaying ? Optional.of(new Fact.Text(name, text)) : Optional.empty();
  }

  /// The zone its times are meant in.
  private ZoneId zone(Rule rule) {
    return switch (rule.timetable()) {
      case Timetable.Calendar(_, var zone) -> zone;
      case Timetable.Once(_, var zone) -> zone;
      case Timetable.Interval _ -> common;
    };
  }

  private static String name(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
  }

  /// Options give it in another form than people do.
  private static String timeout(HandlerDefinition definition) {
    return definition.trigger() instanceof Schedule schedule && !schedule.timeout().isBlank()
        ? DurationFormat.of(DurationText.parse(schedule.timeout()))
        : "";
  }

  private static String countedFrom(Rule rule) {
    return rule.exclusive() ? "1970, in all replicas" : "the start, as if it were now";
  }

  private static String jitter(Rule rule) {
    return "each up to %s later".formatted(DurationFormat.of(rule.jitter()));
  }

  private Fact runs(Rule rule, ZoneId zone) {
    return new Fact.Times(
        "next runs", upcoming.of(rule, RUNS).stream().map(run -> run.atZone(zone)).toList());
  }
}
