package tomodachi.internal.lifecycle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Steps that run at the same time, each on a virtual thread of its own.
final class Together {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.lifecycle");
  private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(5);

  private final List<Thread> threads = new ArrayList<>();
  private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private final CountDownLatch ended;

  /// One of the steps.
  @FunctionalInterface
  interface Step {
    void run() throws Exception;
  }

  private Together(int steps) {
    ended = new CountDownLatch(steps);
  }

  /// Starts all.
  static Together start(List<Step> steps) {
    var together = new Together(steps.size());
    steps.forEach(step -> together.threads.add(Thread.ofVirtual().start(() -> together.run(step))));
    return together;
  }

  private void run(Step step) {
    try {
      step.run();
    } catch (Exception | Error e) {
      failures.add(e);
    } finally {
      ended.countDown();
    }
  }

  /// Waits for all, however long that takes.
  ///
  /// @return what was thrown
  List<Throwable> await() throws InterruptedException {
    try {
      ended.await();
    } catch (InterruptedException e) {
      interrupt();
      if (!ended.await(AFTER_INTERRUPT.toNanos(), TimeUnit.NANOSECONDS)) {
        LOG.warn("a step of the start did not end when interrupted");
      }
      throw e;
    }
    return List.copyOf(failures);
  }

  /// Waits for all, then interrupts those that have not ended.
  ///
  /// @return false when some had not ended after `atMost`
  boolean await(Duration atMost) throws InterruptedException {
    if (ended.await(Math.max(0, atMost.toNanos()), TimeUnit.NANOSECONDS)) {
      return true;
    }
    interrupt();
    return false;
  }

  /// What was thrown so far.
  List<Throwable> failures() {
    return List.copyOf(failures);
  }

  private void interrupt() {
    threads.forEach(Thread::interrupt);
  }
}
