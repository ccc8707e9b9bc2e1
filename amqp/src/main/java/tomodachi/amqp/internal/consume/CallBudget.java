package tomodachi.amqp.internal.consume;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// How many calls may run at once for all handlers of a service together. A handler of which none
/// runs may always begin one, so that busy handlers don't silence others.
public final class CallBudget {

  private final int most;
  private final AtomicInteger running = new AtomicInteger();
  private final List<Runnable> waiting = new CopyOnWriteArrayList<>();

  /// @param most how many, 1 or more
  public CallBudget(int most) {
    this.most = most;
  }

  /// Has `retry` called when a place has become free after all were taken.
  void onFree(Runnable retry) {
    waiting.add(retry);
  }

  /// Takes a place.
  ///
  /// @param first true when the handler has no call running: then there always is one
  boolean take(boolean first) {
    if (running.incrementAndGet() <= most || first) {
      return true;
    }
    running.decrementAndGet();
    return false;
  }

  /// Gives a place back.
  void release() {
    if (running.getAndDecrement() >= most) {
      waiting.forEach(Runnable::run);
    }
  }
}
