package tomodachi.schedule.internal.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The next times schedules are due, for those who look at them before they run.
///
/// @param now when the service is ready
public record UpcomingRuns(Instant now) {

  /// The next times of a schedule, its jitter aside; fewer when there are no more.
  ///
  /// @param most how many
  public List<Instant> of(Rule rule, int most) {
    var anchor = Moments.anchor(rule, now);
    var runs = new ArrayList<Instant>();
    var run = rule.timetable().next(now, anchor);
    while (run != null && runs.size() < most) {
      runs.add(run);
      run = rule.timetable().next(run, anchor);
    }
    return List.copyOf(runs);
  }
}
