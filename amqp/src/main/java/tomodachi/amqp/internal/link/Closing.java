package tomodachi.amqp.internal.link;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// The end of a link: once it has begun, no line stays open. Usable from any thread.
final class Closing {

  private final CountDownLatch begun = new CountDownLatch(1);
  private @Nullable Line line;

  /// Hangs up, and lets no other line stay open.
  ///
  /// @param atMost the longest wait
  void begin(Duration atMost) {
    begun.countDown();
    var open = watched();
    if (open != null) {
      open.hangUp(atMost);
    }
  }

  boolean begun() {
    return begun.getCount() == 0;
  }

  /// Waits for the time to pass, or the end to begin.
  void await(Duration time) throws InterruptedException {
    var _ = begun.await(time.toNanos(), NANOSECONDS);
  }

  /// The line to hang up when the end begins.
  ///
  /// @return false when it has begun
  synchronized boolean watches(Line line) {
    this.line = line;
    return !begun();
  }

  private synchronized @Nullable Line watched() {
    return line;
  }
}
