package tomodachi.internal.invoke;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import tomodachi.transport.Timeline;

/// The calls of one transport that are under way, and how many there were.
///
/// - **C1** — a call is in `running` from before its thread starts until its work is settled.
/// - **C2** — after [#interruptAll], a call that enters is interrupted too: it never reaches its
///   handler.
public final class Calls {

  private final Timeline timeline;
  private final Set<RunningCall<?>> running = ConcurrentHashMap.newKeySet();
  private final LongAdder total = new LongAdder();
  private final LongAdder interrupted = new LongAdder();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile boolean interrupting;

  /// No calls yet.
  public Calls(Timeline timeline) {
    this.timeline = timeline;
  }

  Timeline timeline() {
    return timeline;
  }

  void enter(RunningCall<?> call) {
    total.increment();
    running.add(call);
    if (interrupting) {
      call.interrupt();
    }
  }

  void leave(RunningCall<?> call) {
    running.remove(call);
    if (waiting.get() > 0 && running.isEmpty()) {
      signalIdle();
    }
  }

  /// A call was interrupted and its work given up.
  void abandoned() {
    interrupted.increment();
  }

  private void signalIdle() {
    lock.lock();
    try {
      idle.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// How many calls are under way.
  public int current() {
    return running.size();
  }

  /// How many calls there were, those under way included.
  public long total() {
    return total.sum();
  }

  /// The counters as they stand.
  public Tally tally() {
    var running = current();
    return new Tally(total() - running, interrupted.sum(), running);
  }

  /// Waits until no call is under way.
  ///
  /// @return false when some still were after `atMost`
  public boolean awaitIdle(Duration atMost) throws InterruptedException {
    var left = Math.max(0, atMost.toNanos());
    lock.lock();
    try {
      waiting.incrementAndGet(); // Before the look at the calls: one that ends after it signals.
      while (!running.isEmpty() && left > 0) {
        left = idle.awaitNanos(left);
      }
      return running.isEmpty();
    } finally {
      waiting.decrementAndGet();
      lock.unlock();
    }
  }

  /// Interrupts every call, also those to come.
  public void interruptAll() {
    interrupting = true;
    running.forEach(RunningCall::interrupt);
  }
}
