package tomodachi.schedule.internal.run;

import java.time.Duration;
import tomodachi.schedule.Overlap;
import tomodachi.schedule.internal.plan.Timetable;

/// What was declared of one schedule.
///
/// @param handler its name
/// @param interval the declared text, or number of seconds
/// @param immediately true: also once when the service is ready
/// @param jitter the longest time a run may begin late; zero or more
public record Rule(
    String handler,
    String interval,
    Timetable timetable,
    boolean immediately,
    Overlap overlap,
    Duration jitter,
    boolean exclusive) {}
