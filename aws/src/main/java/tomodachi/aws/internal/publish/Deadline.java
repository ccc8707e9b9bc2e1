package tomodachi.aws.internal.publish;

import java.time.Duration;
import tomodachi.transport.Timeline;

/// When somebody's patience ends, in machine time. Usable from any thread.
///
/// @param patience how long it lasts in all
/// @param at its end, in the timeline's nanoseconds
record Deadline(Timeline.Machine time, Duration patience, long at) {

  /// One that begins now.
  static Deadline in(Timeline.Machine time, Duration patience) {
    return new Deadline(time, patience, time.nanos() + patience.toNanos());
  }

  /// What is left of it; zero or less when it is over.
  Duration left() {
    return Duration.ofNanos(nanosLeft());
  }

  long nanosLeft() {
    return at - time.nanos();
  }

  boolean isOver() {
    return nanosLeft() <= 0;
  }

  /// Its whole length in words, such as `10 s`.
  String words() {
    var millis = patience.toMillis();
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }
}
