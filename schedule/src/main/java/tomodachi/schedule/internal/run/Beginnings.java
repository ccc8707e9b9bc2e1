package tomodachi.schedule.internal.run;

/// How many runs are about to begin: due, perhaps being claimed, and not yet handed to their
/// handler. A stop waits for them, since what was granted is to run. Usable from any thread.
final class Beginnings {

  // Guarded by this, as all that follows.
  private int count;
  private boolean closing;
  private boolean over;

  /// One begins; [#leave] follows.
  ///
  /// @return false when nothing is to begin any more
  synchronized boolean enter() {
    count++;
    return !closing;
  }

  /// One has begun, or won't.
  synchronized void leave() {
    count--;
    notifyAll();
  }

  /// True when claims are not to be tried again.
  synchronized boolean isClosing() {
    return closing;
  }

  /// True when it is too late to begin.
  synchronized boolean isOver() {
    return over;
  }

  /// Lets nothing more begin, and waits until nothing is about to. What still is when the thread is
  /// interrupted comes too late.
  synchronized void close() throws InterruptedException {
    closing = true;
    try {
      while (count > 0) {
        wait();
      }
    } finally {
      over = true;
    }
  }
}
