package tomodachi.http.internal.server;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The requests the application has and whose answers haven't left.
final class RequestsUnderWay {
  private final int limit;
  private final AtomicInteger count = new AtomicInteger();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition none = lock.newCondition();
  private volatile boolean awaited;

  RequestsUnderWay(int limit) {
    this.limit = limit;
  }

  /// Counts a request; false if there are too many.
  boolean begin() {
    if (count.incrementAndGet() <= limit) {
      return true;
    }
    end();
    return false;
  }

  void end() {
    if (count.decrementAndGet() == 0 && awaited) {
      signal();
    }
  }

  /// Waits until there is none; false if the time was up before.
  boolean awaitNone(Duration atMost) throws InterruptedException {
    awaited = true;
    lock.lock();
    try {
      var left = atMost.toNanos();
      while (count.get() > 0 && left > 0) {
        left = none.awaitNanos(left);
      }
      return count.get() == 0;
    } finally {
      lock.unlock();
    }
  }

  private void signal() {
    lock.lock();
    try {
      none.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
