package tomodachi.testing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import tomodachi.transport.Timeline;

/// What all bytes of one direction pass: open or shut, and with a delay.
final class Gate {

  private final Timeline.Machine time = Timeline.system().machine();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean shut;
  private volatile Duration delay = Duration.ZERO;

  void shut() {
    set(true);
  }

  void open() {
    set(false);
  }

  private void set(boolean shut) {
    lock.lock();
    try {
      this.shut = shut;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void delay(Duration delay) {
    this.delay = delay;
  }

  /// When bytes that come now may pass, as [Timeline.Machine#nanos] counts.
  long due() {
    return time.nanos() + delay.toNanos();
  }

  /// Waits until that time has come and the gate is open.
  void await(long due) throws InterruptedException {
    lock.lock();
    try {
      for (var left = due - time.nanos(); shut || left > 0; left = due - time.nanos()) {
        var _ = changed.await(shut ? Long.MAX_VALUE : left, TimeUnit.NANOSECONDS);
      }
    } finally {
      lock.unlock();
    }
  }
}
