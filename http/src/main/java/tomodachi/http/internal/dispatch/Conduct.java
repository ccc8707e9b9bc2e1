package tomodachi.http.internal.dispatch;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/// How a route has treated event loops. A loop is also late when its machine has other things to do
/// or garbage is collected, and the first calls of a process are slow; so a route is demoted only
/// when it stalls loops in most requests, or in some of them again and again, within a minute. That
/// is for good. Usable from any thread.
public final class Conduct {

  /// So many stalls, where more than half of the requests stall.
  private static final int MOSTLY = 3;

  /// So many stalls, where more than one of [#RARE] requests stalls.
  private static final int AGAIN_AND_AGAIN = 20;

  private static final int RARE = 20;

  private static final long PERIOD = Duration.ofMinutes(1).toNanos();

  private final String name;

  // Guarded by this.
  private int stalls;
  private long firstAt;

  private final LongAdder requests = new LongAdder();
  private volatile boolean suspected;
  private volatile boolean demoted;

  /// @param name the route's handler, as its author would say it
  public Conduct(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  /// True when it must not run on event loops any more.
  public boolean isDemoted() {
    return demoted;
  }

  /// A request begins to run on a loop.
  void began() {
    if (suspected) {
      requests.increment();
    }
  }

  /// It has held up a loop.
  ///
  /// @param now in nanoseconds of the machine time
  /// @return true the one time this demotes it
  synchronized boolean stalled(long now) {
    if (stalls == 0 || now - firstAt > PERIOD) {
      stalls = 0;
      firstAt = now;
      requests.reset();
      suspected = true;
    }
    stalls++;
    return isTooMuch(requests.sum()) && demote();
  }

  private boolean isTooMuch(long requests) {
    return (stalls >= MOSTLY && 2L * stalls > requests)
        || (stalls >= AGAIN_AND_AGAIN && (long) RARE * stalls > requests);
  }

  private boolean demote() {
    var first = !demoted;
    demoted = true;
    return first;
  }
}
