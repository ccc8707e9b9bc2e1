package tomodachi.http.internal.dispatch;

import java.util.concurrent.Executor;
import tomodachi.http.Dispatch;
import tomodachi.transport.Timeline;

/// How the virtual threads of requests are started. Usable from any thread.
public sealed interface Starter permits JdkStarter, Carrier {

  /// The way an option asks for, or that of the JDK where this process can't do it.
  ///
  /// @param machine measures how long threads hold up event loops
  static Starter of(Dispatch wanted, Timeline.Machine machine) {
    return wanted == Dispatch.CARRIER && CarrierAccess.objection() == null
        ? new Carrier(new Watchdog(machine))
        : new JdkStarter();
  }

  /// Runs a task on a virtual thread of its own. Called from `loop` it returns when the thread has
  /// ended or waits for something, else at once.
  ///
  /// @param loop the event loop of the request's connection
  /// @param conduct of the route the task belongs to
  void start(Executor loop, Conduct conduct, Runnable task);

  /// What does it, as the option says it.
  Dispatch dispatch();
}
