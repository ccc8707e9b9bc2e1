package tomodachi.internal.lifecycle;

import java.time.Duration;
import tomodachi.transport.Timeline;

/// A point in machine time.
///
/// @param nanos by the machine's clock
record Deadline(Timeline.Machine machine, long nanos) {

  static Deadline in(Timeline.Machine machine, Duration duration) {
    return new Deadline(machine, machine.nanos() + duration.toNanos());
  }

  /// The time left; zero when it has passed.
  Duration left() {
    return Duration.ofNanos(Math.max(0, nanos - machine.nanos()));
  }

  /// A deadline that much earlier.
  Deadline minus(Duration duration) {
    return new Deadline(machine, nanos - duration.toNanos());
  }
}
