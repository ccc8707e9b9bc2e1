package tomodachi.schedule;

import java.time.Instant;

/// One run of a schedule.
///
/// @param scheduledTime when it was due, without jitter
/// @param actualTime when it began
/// @param interval the schedule as it was declared, such as `every 5 minutes`, `0 3 * * *` or `10`
///   for seconds
/// @param missed how many runs came due since the last one and did not take place, 0 to 1,000: they
///   were skipped, or the process or the machine stood still. Always 0 where replicas share the
///   runs ([Schedule#exclusive]): nobody knows which of them the others have made
public record Tick(Instant scheduledTime, Instant actualTime, String interval, int missed) {}
