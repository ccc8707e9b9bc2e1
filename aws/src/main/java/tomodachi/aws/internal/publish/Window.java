package tomodachi.aws.internal.publish;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

/// How much may be unsettled at once: 1,000 messages and 16 MiB. First come, first served.
///
/// - **W1** — messages of one call enter together or not at all, so that nobody holds room while
///   waiting for more.
///
/// Usable from any thread.
final class Window {

  /// A message costs a thousandth of the window at least, so one number bounds both.
  private static final int SIZE = 16 << 20;

  private static final int MOST_MESSAGES = 1000;
  private static final int LEAST_COST = SIZE / MOST_MESSAGES;

  private final Semaphore free = new Semaphore(SIZE, true);

  /// Waits for room for all of these: up to ten messages.
  ///
  /// @return false when there was none in time
  boolean enter(List<Outgoing> messages, Duration atMost) throws InterruptedException {
    var room = messages.stream().mapToInt(Window::cost).sum();
    return free.tryAcquire(room, atMost.toNanos(), NANOSECONDS);
  }

  /// Gives the room of one message back.
  void leave(Outgoing message) {
    free.release(cost(message));
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

  private static int cost(Outgoing message) {
    return Math.max(message.bytes(), LEAST_COST);
  }
}
