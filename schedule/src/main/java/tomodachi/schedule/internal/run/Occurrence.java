package tomodachi.schedule.internal.run;

import java.time.Instant;

/// A run that is due.
///
/// @param scheduledTime when it is due, in whole milliseconds
/// @param missed how many before it were due and did not take place, 0 to [#MOST_MISSED]
record Occurrence(Instant scheduledTime, int missed) {

  /// More are not counted.
  static final int MOST_MISSED = 1_000;

  /// A copy that counts more missed runs.
  Occurrence after(int more) {
    return new Occurrence(scheduledTime, Math.min(MOST_MISSED, missed + more));
  }
}
