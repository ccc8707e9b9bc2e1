package tomodachi.http.internal.dispatch;

import io.netty.util.concurrent.EventExecutor;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/// What schedules one virtual thread, and those it starts, on an event loop.
final class CarriedThread implements Executor, Runnable {

  private final Executor loop;
  private final Conduct conduct;
  private final Watchdog watchdog;
  private final boolean atOnce;

  /// The JDK has one object for a thread whenever it is to go on. Set before the thread runs.
  private @Nullable Runnable continuation;

  CarriedThread(Executor loop, Conduct conduct, Watchdog watchdog) {
    this.loop = loop;
    this.conduct = conduct;
    this.watchdog = watchdog;
    this.atOnce = loop instanceof EventExecutor executor && executor.inEventLoop();
  }

  /// Starts the thread; on the loop it also runs here, as far as it gets.
  void start(Runnable task) {
    conduct.began();
    CarrierAccess.thread(this, task).start();
    if (atOnce) {
      run();
    }
  }

  /// Lets a thread go on: this one, or one it has started. Called by the JDK on any thread.
  // By reference: it is one object for a thread.
  @SuppressWarnings("ReferenceEquality")
  @Override
  public void execute(Runnable next) {
    if (continuation == null) {
      continuation = next;
      if (!atOnce) {
        pass(this);
      }
    } else if (continuation == next) {
      pass(this);
    } else {
      pass(() -> watched(next));
    }
  }

  @Override
  public void run() {
    var own = continuation;
    if (own != null) {
      watched(own);
    }
  }

  private void watched(Runnable part) {
    var began = watchdog.now();
    part.run();
    watchdog.ran(conduct, began);
  }

  /// A loop that has ended leaves its threads to others, so that their handlers end too.
  private void pass(Runnable part) {
    try {
      loop.execute(part);
    } catch (RejectedExecutionException _) {
      Thread.ofPlatform().daemon().name("tomodachi-http-orphan").start(part);
    }
  }
}
