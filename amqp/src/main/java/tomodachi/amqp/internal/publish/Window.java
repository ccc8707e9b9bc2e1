package tomodachi.amqp.internal.publish;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/// How much may be unconfirmed at once: 1,000 messages and 16 MiB. First come, first served.
///
/// Usable from any thread.
final class Window {

  /// A message costs a thousandth of the window at least, so one number bounds both.
  private static final int SIZE = 16 << 20;

  private static final int MOST_MESSAGES = 1000;
  private static final int LEAST_COST = SIZE / MOST_MESSAGES;

  private final Semaphore free = new Semaphore(SIZE, true);

  /// Waits for room. A message larger than the window has room when there is no other.
  ///
  /// @return false when there was none in time
  boolean enter(int bytes, Duration atMost) throws InterruptedException {
    return free.tryAcquire(cost(bytes), atMost.toNanos(), NANOSECONDS);
  }

  /// Gives room back: the sum of the [#cost] of some messages.
  void give(int room) {
    free.release(room);
  }

  /// Waits until nobody is in it.
  ///
  /// @return false when somebody still was in the end
  boolean awaitEmpty(Duration atMost) throws InterruptedException {
    if (!free.tryAcquire(SIZE, atMost.toNanos(), NANOSECONDS)) {
      return false;
    }
    free.release(SIZE);
    return true;
  }

  /// The room that a message takes.
  static int cost(int bytes) {
    return Math.clamp(bytes, LEAST_COST, SIZE);
  }
}
