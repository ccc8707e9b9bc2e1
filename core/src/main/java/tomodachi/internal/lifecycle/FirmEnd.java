package tomodachi.internal.lifecycle;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends the process when a stop takes longer than its grace period: what hangs, such as a hook or a
/// client library, can't keep it alive.
final class FirmEnd implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.lifecycle");

  private static final Duration LONGEST_LINE = Duration.ofMillis(500);

  private final Foreground foreground;
  private final CountDownLatch over = new CountDownLatch(1);

  /// Watches services from when their stop is asked for.
  FirmEnd(Foreground foreground) {
    this.foreground = foreground;
    foreground.onStop(() -> daemon("tomodachi-end", this::await));
  }

  /// A thread of its own: those of the timeline may be what hangs.
  private static Thread daemon(String name, Runnable task) {
    return Thread.ofPlatform().daemon().name(name).start(task);
  }

  private void await() {
    try {
      if (!over.await(foreground.gracePeriod().toNanos(), TimeUnit.NANOSECONDS)) {
        halt();
      }
    } catch (InterruptedException e) {
      halt();
    }
  }

  private void halt() {
    try {
      daemon("tomodachi-last-line", FirmEnd::log).join(LONGEST_LINE);
    } catch (InterruptedException e) {
      LOG.debug("interrupted at the end", e);
    } finally {
      Runtime.getRuntime().halt(foreground.exitCode());
    }
  }

  private static void log() {
    LOG.error("the grace period is over; the process ends now");
  }

  @Override
  public void close() {
    over.countDown();
  }
}
