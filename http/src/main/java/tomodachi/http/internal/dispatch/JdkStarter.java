package tomodachi.http.internal.dispatch;

import java.util.concurrent.Executor;
import tomodachi.http.Dispatch;

/// Has the JDK's scheduler run the threads.
record JdkStarter() implements Starter {

  @Override
  public void start(Executor loop, Conduct conduct, Runnable task) {
    start(loop, task);
  }

  /// Starts the thread now, or together with others the loop has work for.
  static void start(Executor loop, Runnable task) {
    var thread = Thread.ofVirtual().unstarted(task);
    if (!(loop instanceof Gathering reading && reading.gather(thread))) {
      thread.start();
    }
  }

  @Override
  public Dispatch dispatch() {
    return Dispatch.JDK;
  }
}
