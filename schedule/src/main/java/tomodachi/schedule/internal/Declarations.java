package tomodachi.schedule.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tomodachi.schedule.Daily;
import tomodachi.schedule.Heartbeat;
import tomodachi.schedule.Hourly;
import tomodachi.schedule.Minutely;
import tomodachi.schedule.Monthly;
import tomodachi.schedule.Overlap;
import tomodachi.schedule.Schedule;
import tomodachi.schedule.ScheduleOptions;
import tomodachi.schedule.internal.run.Rule;
import tomodachi.schedule.internal.run.TickWork;
import tomodachi.transport.BoundHandler;
import tomodachi.transport.HandlerDefinition;
import tomodachi.transport.TransportContext;
import tomodachi.transport.Validation;

/// Reads the annotations of one service, and reports what is wrong with them.
final class Declarations {

  private final Validation validation;
  private final Zones zones;
  private final Timetables timetables = new Timetables();
  private final ExclusiveJobs exclusive;
  private final Instant now;
  private final List<Declared> declared = new ArrayList<>();

  private Declarations(TransportContext context, Validation validation) {
    var options = context.service().options(ScheduleOptions.class);
    this.validation = validation;
    zones = Zones.of(options);
    exclusive = new ExclusiveJobs(context.service().name(), options);
    now = context.timeline().plan().instant();
  }

  /// A schedule and what it runs.
  record Declared(Rule rule, BoundHandler<TickWork> handler) {}

  /// What is declared, in the order of the source; of no use when there were mistakes.
  static List<Declared> read(TransportContext context, Validation validation) {
    var declarations = new Declarations(context, validation);
    validation.handlers().forEach(declarations::add);
    return List.copyOf(declarations.declared);
  }

  private void add(HandlerDefinition definition) {
    var rule = rule(new Mistakes(validation, definition));
    var parameters = TickParameters.of(definition.method(), rule.map(Rule::interval));
    var handler = validation.bind(definition, parameters, List.of());
    rule.ifPresent(each -> declared.add(new Declared(each, handler)));
  }

  private Optional<Rule> rule(Mistakes mistakes) {
    return switch (mistakes.handler().trigger()) {
      case Schedule schedule -> rule(schedule, mistakes);
      case Heartbeat _ -> rule("every second", "", mistakes);
      case Minutely _ -> rule("every minute", "", mistakes);
      case Hourly hourly -> rule("every hour", hourly.timezone(), mistakes);
      case Daily daily -> rule("every day", daily.timezone(), mistakes);
      case Monthly monthly -> rule("every month", monthly.timezone(), mistakes);
      default -> throw new IllegalStateException("No schedule: " + mistakes.handler());
    };
  }

  private Optional<Rule> rule(Schedule schedule, Mistakes mistakes) {
    if (schedule.exclusive()) {
      exclusive.add(mistakes);
    }
    return new ScheduleDeclaration(schedule, mistakes, zones, timetables, now).read();
  }

  private Optional<Rule> rule(String words, String timezone, Mistakes mistakes) {
    var time = new GivenTime(TimeMember.VALUE, words);
    var timetable = timetables.read(time, zones.read(timezone, mistakes)).timetable();
    var name = mistakes.handler().name();
    return Optional.of(new Rule(name, words, timetable, false, Overlap.SKIP, Duration.ZERO, false));
  }
}
