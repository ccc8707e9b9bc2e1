package tomodachi.amqp.outage;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/// What a service says of its readiness all the time, and in which phase of the test.
final class Readiness implements AutoCloseable {

  private final BooleanSupplier ready;
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile String phase;

  Readiness(String phase, BooleanSupplier ready) {
    this.phase = phase;
    this.ready = ready;
    Thread.startVirtualThread(this::watch);
  }

  /// The test goes on to another phase.
  void enter(String next) {
    phase = next;
  }

  /// Each change, such as `away: false`.
  List<String> seen() {
    return seen;
  }

  private void watch() {
    try {
      do {
        look();
      } while (!closed.await(5, MILLISECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    var before = phase;
    var now = "%s: %s".formatted(before, ready.getAsBoolean());
    if (before.equals(phase) && (seen.isEmpty() || !seen.getLast().equals(now))) {
      seen.add(now);
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
