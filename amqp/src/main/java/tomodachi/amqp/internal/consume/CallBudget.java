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
    var before = running.getAndUpdate(taken -> taken < most || first ? taken + 1 : taken);
    return before < most || first;
  }

  /// Gives a place back.
  ///
  /// @return true when all were taken, so that somebody may wait: [#tellWaiting] is to follow
  boolean release() {
    return running.getAndDecrement() >= most;
  }

  /// Lets all try again to take a place.
  void tellWaiting() {
    waiting.forEach(Runnable::run);
  }
}
