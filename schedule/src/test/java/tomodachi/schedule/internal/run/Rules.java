package tomodachi.schedule.internal.run;

import java.time.Duration;
import tomodachi.schedule.Overlap;
import tomodachi.schedule.internal.plan.Timetable;

/// Rules for tests.
final class Rules {

  private Rules() {}

  static Rule every(String duration) {
    return of(new Timetable.Interval(Duration.parse(duration)));
  }

  static Rule of(Timetable timetable) {
    return new Rule("work", "declared", timetable, false, Overlap.SKIP, Duration.ZERO, false);
  }

  static Rule with(Rule rule, Overlap overlap) {
    return new Rule(
        rule.handler(),
        rule.interval(),
        rule.timetable(),
        rule.immediately(),
        overlap,
        rule.jitter(),
        rule.exclusive());
  }

  static Rule immediately(Rule rule) {
    return new Rule(
        rule.handler(),
        rule.interval(),
        rule.timetable(),
        true,
        rule.overlap(),
        rule.jitter(),
        rule.exclusive());
  }

  static Rule jittered(Rule rule, Duration jitter) {
    return new Rule(
        rule.handler(),
        rule.interval(),
        rule.timetable(),
        rule.immediately(),
        rule.overlap(),
        jitter,
        rule.exclusive());
  }

  static Rule exclusive(Rule rule) {
    return new Rule(
        rule.handler(),
        rule.interval(),
        rule.timetable(),
        rule.immediately(),
        rule.overlap(),
        rule.jitter(),
        true);
  }
}
