package tomodachi.testing;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.Timeline;

/// What has to end before manual time goes on, and what failed meanwhile.
final class OpenWork {

  private final Duration patience;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Set<OpenHold> holds = new LinkedHashSet<>();
  private @Nullable Throwable failure;

  OpenWork(Duration patience) {
    this.patience = patience;
  }

  Timeline.Hold hold() {
    var hold = new OpenHold(Origin.ofCaller());
    lock.lock();
    try {
      holds.add(hold);
    } finally {
      lock.unlock();
    }
    return hold;
  }

  /// Runs a task and keeps what it throws for [#awaitEnd].
  void guard(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error thrown) {
      keep(thrown);
    }
  }

  /// Waits until nothing is held.
  ///
  /// @throws AssertionError when that takes too long, or a task has thrown
  void awaitEnd() {
    lock.lock();
    try {
      awaitNoHolds();
      reportFailure();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for " + describeHolds(), e);
    } finally {
      lock.unlock();
    }
  }

  private void awaitNoHolds() throws InterruptedException {
    var left = patience.toNanos();
    while (!holds.isEmpty()) {
      if (left <= 0) {
        throw new AssertionError(
            "Plan time can't go on: work is still under way after %s\n%s\n    %s"
                .formatted(
                    patience,
                    describeHolds(),
                    "let it end before time is moved, or move time from another thread"));
      }
      left = changed.awaitNanos(left);
    }
  }

  private void reportFailure() {
    var thrown = failure;
    failure = null;
    if (thrown != null) {
      throw new AssertionError("A task of the timeline threw " + thrown, thrown);
    }
  }

  private String describeHolds() {
    return holds.stream()
        .map(hold -> "    begun by " + hold.origin)
        .collect(Collectors.joining("\n"));
  }

  private void keep(Throwable thrown) {
    lock.lock();
    try {
      failure = thrown;
    } finally {
      lock.unlock();
    }
  }

  private void end(OpenHold hold) {
    lock.lock();
    try {
      holds.remove(hold);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Who asked for a hold.
  private record Origin(String thread, String place) {

    static Origin ofCaller() {
      var place =
          StackWalker.getInstance()
              .walk(frames ->
                  frames
                      .filter(frame -> !isTimeline(frame.getClassName()))
                      .limit(3)
                      .map(StackWalker.StackFrame::toString)
                      .collect(Collectors.joining("\n        by ")));
      return new Origin(Thread.currentThread().getName(), place);
    }

    private static boolean isTimeline(String type) {
      return type.startsWith(OpenWork.class.getName())
          || type.startsWith(ManualPlan.class.getName())
          || type.equals(ManualTimeline.class.getName());
    }

    @Override
    public String toString() {
      return thread.isEmpty() ? place : "%s\n        on thread %s".formatted(place, thread);
    }
  }

  private final class OpenHold implements Timeline.Hold {

    private final Origin origin;

    OpenHold(Origin origin) {
      this.origin = origin;
    }

    @Override
    public void close() {
      end(this);
    }
  }
}
