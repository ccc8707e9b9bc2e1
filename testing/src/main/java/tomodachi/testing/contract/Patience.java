package tomodachi.testing.contract;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import tomodachi.transport.Timeline;

/// How long tests wait, in real time.
///
/// @param longest for what must happen
/// @param glimpse for what must not
record Patience(Duration longest, Duration glimpse) {

  private static final Duration STEP = Duration.ofMillis(5);
  private static final Timeline.Machine TIME = Timeline.system().machine();

  /// Something that may come to hold.
  interface Condition {
    boolean holds() throws Exception;
  }

  /// Waits until a condition holds.
  ///
  /// @param what said when it doesn't
  void until(Supplier<String> what, Condition condition) throws Exception {
    var end = TIME.nanos() + longest.toNanos();
    while (!condition.holds()) {
      if (TIME.nanos() - end > 0) {
        throw new AssertionError("Waited %s for %s".formatted(longest, what.get()));
      }
      pause(STEP);
    }
  }

  /// Looks on for a while: a condition must hold all the time.
  ///
  /// @param what said when it doesn't
  void during(Supplier<String> what, Condition condition) throws Exception {
    var end = TIME.nanos() + glimpse.toNanos();
    while (TIME.nanos() - end < 0) {
      if (!condition.holds()) {
        throw new AssertionError(what.get());
      }
      pause(STEP);
    }
  }

  private static void pause(Duration time) throws InterruptedException {
    var over = new CountDownLatch(1);
    try (var _ = TIME.after(time, over::countDown)) {
      over.await();
    }
  }
}
