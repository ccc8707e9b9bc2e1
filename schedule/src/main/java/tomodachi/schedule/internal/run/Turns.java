package tomodachi.schedule.internal.run;

import org.jspecify.annotations.Nullable;
import tomodachi.schedule.Overlap;

/// Which of the runs that come due take place. Usable from any thread.
///
/// - **T1** — no more runs at once than [Overlap] allows.
/// - **T2** — a run that doesn't take place is counted by the next one that does.
final class Turns {

  /// The most runs at once with [Overlap#ALLOW], as in Python.
  static final int MOST_AT_ONCE = 20;

  private final Overlap overlap;
  // Guarded by this, as all that follows.
  private int running;
  private int missed;
  private boolean told;
  private boolean paused;
  private boolean closed;
  private @Nullable Occurrence waiting;

  Turns(Overlap overlap) {
    this.overlap = overlap;
  }

  /// What becomes of a run that is due.
  sealed interface Turn {
    /// It begins now, and [#ended] is to be called afterwards.
    record Begin(Occurrence run) implements Turn {}

    /// It waits for the end of one that runs.
    record Wait() implements Turn {}

    /// It doesn't take place.
    ///
    /// @param telling true for the first one skipped since a run has begun
    record Skip(boolean telling) implements Turn {}
  }

  /// Decides about a run that is due.
  synchronized Turn due(Occurrence run) {
    if (closed || paused) {
      miss(run);
      return new Turn.Skip(false);
    }
    if (running < most()) {
      return new Turn.Begin(begin(run));
    }
    if (overlap == Overlap.QUEUE_ONE) {
      miss(waiting);
      waiting = run;
      return new Turn.Wait();
    }
    miss(run);
    var first = !told;
    told = true;
    return new Turn.Skip(first);
  }

  private int most() {
    return overlap == Overlap.ALLOW ? MOST_AT_ONCE : 1;
  }

  private Occurrence begin(Occurrence run) {
    running++;
    told = false;
    var complete = run.after(missed);
    missed = 0;
    return complete;
  }

  private void miss(@Nullable Occurrence run) {
    if (run != null) {
      missed = Math.min(Occurrence.MOST_MISSED, missed + run.missed() + 1);
    }
  }

  /// A run has ended.
  ///
  /// @return the one that waited and begins now; null: none
  synchronized @Nullable Occurrence ended() {
    running--;
    var next = waiting;
    waiting = null;
    return next == null ? null : begin(next);
  }

  /// A run that had begun did not take place after all.
  ///
  /// @return as [#ended]
  synchronized @Nullable Occurrence failed(Occurrence run) {
    miss(run);
    return ended();
  }

  /// Holds runs back, those that come due and the one that waits, until [#resume].
  synchronized void pause() {
    paused = true;
    miss(waiting);
    waiting = null;
  }

  /// Lets runs take place again.
  synchronized void resume() {
    paused = false;
  }

  /// Begins nothing more.
  ///
  /// @return how many waited and won't begin
  synchronized int close() {
    closed = true;
    var withdrawn = waiting == null ? 0 : 1;
    waiting = null;
    return withdrawn;
  }
}
