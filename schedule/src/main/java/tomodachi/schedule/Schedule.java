package tomodachi.schedule;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tomodachi.transport.Trigger;
import tomodachi.transport.Tunable;

/// Runs a method at certain times. Exactly one of [#interval] (or [#value]), [#seconds] and
/// [#timestamp] is given. What options give, as `handlers.<name>.interval`, takes the place of
/// whichever of them the code gives.
///
/// The method may have a [Tick] as a parameter, and gets by name what Python's handlers get:
/// `invocationTime` (also `invocation_time`), a text or an `Instant`, and `interval`, a text.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Schedule.List.class)
@Trigger(ScheduleTransportFactory.class)
public @interface Schedule {

  /// Short for [#interval].
  @Tunable
  String value() default "";

  /// A duration (`30s`, `1h30m`, `every 5 minutes`, `PT90S`), words (`hourly`, `every monday`), or
  /// cron: five fields, a year as sixth, seconds after `sec:` as the first of six.
  ///
  /// A duration is 10 ms to 10 years, counted from when the service is ready, in whole seconds if
  /// it is made of them. One of a unit is the word: `1m` is `every minute`, at second 0. A bare
  /// number is a mistake.
  @Tunable
  String interval() default "";

  /// A duration in seconds, 1 or more; -1: not given.
  @Tunable
  int seconds() default -1;

  /// `YYYY-MM-DD HH:MM[:SS]` (once), `HH:MM[:SS]` (daily), or a date and time of ISO 8601, which
  /// may have its own zone: `2026-12-24T18:00Z`, `…+01:00`, `…[Europe/Stockholm]`.
  @Tunable
  String timestamp() default "";

  /// The zone of cron, words and timestamps: a name of the tz database such as `Europe/Stockholm`,
  /// or an offset such as `+05:30` or `GMT+1`. Empty: `schedule.timezone`. Durations have none.
  @Tunable
  String timezone() default "";

  /// True: also once when the service is ready.
  @Tunable
  boolean immediately() default false;

  /// What happens when a run is due and the last one has not ended.
  Overlap overlap() default Overlap.SKIP;

  /// The longest time a run may begin late, such as `30s`: how late is random for each run, so that
  /// replicas don't begin together. Shorter than the time between two runs. Empty: none.
  @Tunable
  String jitter() default "";

  /// True: of all replicas of the service, one makes the run. Needs `schedule.data_source`, or
  /// `schedule.claims`. A run whose replica ends before it is over is lost, not repeated. Durations
  /// are counted from 1970 then, so that all replicas mean the same times.
  boolean exclusive() default false;

  /// The handler's name in options and logs, and with the service's what replicas know an exclusive
  /// schedule by; empty: the method's.
  String name() default "";

  /// The longest a run may take, such as `30s`; then the handler is interrupted. Empty: no limit
  /// but that of stopping.
  @Tunable
  String timeout() default "";

  /// Several of them on one method.
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface List {
    /// The triggers.
    Schedule[] value();
  }
}
