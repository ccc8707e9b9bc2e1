package tomodachi.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Publishes messages side by side, each until that has succeeded once.
final class Publications {

  private static final int AT_ONCE = 8;
  private static final long BETWEEN_TRIES_MILLIS = 20;

  private final RunningService services;
  private final NeverLoses.Publisher publisher;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final CountDownLatch givenUp = new CountDownLatch(1);
  private final List<Thread> threads = new ArrayList<>();
  private volatile @Nullable Throwable lastFailure;

  Publications(RunningService services, NeverLoses.Publisher publisher) {
    this.services = services;
    this.publisher = publisher;
  }

  /// Begins to publish a message, when fewer than 8 are being published.
  ///
  /// @return whether that was before the time was up
  boolean publish(String id, long nanos) throws InterruptedException {
    if (!free.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
      return false;
    }
    threads.add(Thread.ofVirtual().name("publish-" + id).start(() -> insist(id)));
    return true;
  }

  private void insist(String id) {
    try {
      while (!published(id)) {
        if (givenUp.await(BETWEEN_TRIES_MILLIS, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
      free.release();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean published(String id) {
    try {
      publisher.publish(services, id);
      return true;
    } catch (Exception | AssertionError e) {
      lastFailure = e;
      return false;
    }
  }

  /// Waits until all are published, or the time is up.
  boolean awaitAll(long nanos) throws InterruptedException {
    return free.tryAcquire(AT_ONCE, nanos, TimeUnit.NANOSECONDS);
  }

  /// Why the last publish that failed did so.
  @Nullable Throwable lastFailure() {
    return lastFailure;
  }

  /// Publishes no more.
  void giveUp() {
    givenUp.countDown();
  }
}
