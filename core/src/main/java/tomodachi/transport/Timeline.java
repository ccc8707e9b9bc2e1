package tomodachi.transport;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import tomodachi.internal.time.SystemTimeline;

/// All time of the runtime, in two kinds. Nothing in the framework reads a clock or waits
/// otherwise.
///
/// Tasks run on threads of the timeline and must be short; they may start virtual threads.
public interface Timeline {

  /// The real time on both sides, the one of the process.
  static Timeline system() {
    return SystemTimeline.shared();
  }

  /// Time people plan with: schedules, retries, TTLs, delays, visibility. Manual in tests.
  Plan plan();

  /// Time machines measure: I/O timeouts, lingering, heartbeats, reconnects, deadlines. Always
  /// real.
  Machine machine();

  /// Says that work is under way until the hold is closed. A manual plan time doesn't go on
  /// meanwhile; a real one doesn't care. To be held by whatever reacts to a passing instant or to a
  /// message, until its consequences are in place.
  Hold hold();

  /// Time people plan with.
  interface Plan extends InstantSource {
    /// Runs `task` at `instant`, or at once when that has passed.
    Alarm at(Instant instant, Runnable task);
  }

  /// Time machines measure.
  interface Machine {
    /// Nanoseconds since some fixed but arbitrary time; only differences mean something.
    long nanos();

    /// Runs `task` after `delay`, or at once when that is not positive.
    Alarm after(Duration delay, Runnable task);
  }

  /// A task that may not have run yet.
  interface Alarm extends AutoCloseable {
    /// Cancels the task if it hasn't begun; doesn't wait for one that has.
    @Override
    void close();
  }

  /// Work under way.
  interface Hold extends AutoCloseable {
    /// The work is done. Does nothing the second time.
    @Override
    void close();
  }
}
