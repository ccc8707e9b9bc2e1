package tomodachi.http.internal.dispatch;

import java.util.List;
import java.util.concurrent.Executor;
import tomodachi.http.Dispatch;

/// Has the event loop of a request's connection run its thread, unless its route has held up loops
/// before.
///
/// - **D1** — a thread that begins on a loop stays there, whatever its route does later.
/// - **D2** — the loop itself never waits for a lock that such threads take: it could stand in the
///   queue behind one that only the loop can run.
///
/// @param watchdog looks after the loops
public record Carrier(Watchdog watchdog) implements Starter {

  @Override
  public void start(Executor loop, Conduct conduct, Runnable task) {
    if (conduct.isDemoted()) {
      JdkStarter.start(loop, task);
    } else {
      new CarriedThread(loop, conduct, watchdog).start(task);
    }
  }

  @Override
  public Dispatch dispatch() {
    return Dispatch.CARRIER;
  }

  /// The routes that run on the JDK's scheduler because they held up loops.
  public List<String> demoted() {
    return watchdog.demoted();
  }
}
