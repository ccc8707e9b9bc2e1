package tomodachi.testing;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Deliveries that are held back until others have passed them, or the time is up. Usable from any
/// thread.
final class Overtaking {

  private final Set<CountDownLatch> late = new HashSet<>();
  private final Set<CountDownLatch> overtaken = new HashSet<>();

  /// Holds back the calling thread for some time.
  void delay(Duration time) throws InterruptedException {
    hold(late, time);
  }

  /// Holds back the calling thread until another delivery has ended.
  ///
  /// @param atMost the longest wait, for there may be no other
  void letOneOvertake(Duration atMost) throws InterruptedException {
    hold(overtaken, atMost);
  }

  private void hold(Set<CountDownLatch> held, Duration atMost) throws InterruptedException {
    var latch = new CountDownLatch(1);
    add(held, latch);
    try {
      var _ = latch.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } finally {
      remove(held, latch);
    }
  }

  private synchronized void add(Set<CountDownLatch> held, CountDownLatch latch) {
    held.add(latch);
  }

  private synchronized void remove(Set<CountDownLatch> held, CountDownLatch latch) {
    held.remove(latch);
  }

  /// A delivery has ended.
  synchronized void passed() {
    overtaken.forEach(CountDownLatch::countDown);
  }

  /// Holds nothing back any longer.
  synchronized void end() {
    passed();
    late.forEach(CountDownLatch::countDown);
  }
}
