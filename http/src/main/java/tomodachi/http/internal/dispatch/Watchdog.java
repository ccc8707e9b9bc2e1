package tomodachi.http.internal.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.transport.Timeline;

/// Sees how long threads keep the event loops that carry them, and demotes routes that don't let go
/// of them. Usable from any thread; never waits.
public final class Watchdog {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.http");

  /// A loop that is later than this is stalled.
  static final Duration PATIENCE = Duration.ofMillis(20);

  private final Timeline.Machine machine;
  private final LongAdder stalls = new LongAdder();
  private final Queue<String> demoted = new ConcurrentLinkedQueue<>();

  public Watchdog(Timeline.Machine machine) {
    this.machine = machine;
  }

  /// In nanoseconds, for [#ran].
  long now() {
    return machine.nanos();
  }

  /// A thread has ended, or waits for something.
  ///
  /// @param began when it began to run, or to go on
  void ran(Conduct conduct, long began) {
    var now = machine.nanos();
    if (now - began > PATIENCE.toNanos()) {
      stalled(conduct, Duration.ofNanos(now - began), now);
    }
  }

  private void stalled(Conduct conduct, Duration lasted, long now) {
    stalls.increment();
    if (conduct.stalled(now)) {
      demoted.add(conduct.name());
      // Not here: the log's lock may be wanted by a thread that waits for this very loop.
      Thread.ofVirtual().start(() -> tell(conduct, lasted));
    }
  }

  private static void tell(Conduct conduct, Duration lasted) {
    LOG.atWarn()
        .addKeyValue("handler", conduct.name())
        .addKeyValue("stall", lasted.toMillis() + " ms")
        .log(
            "handler holds up its event loop, where http.dispatch=carrier runs it; from now on"
                + " the JDK's scheduler does");
  }

  /// How often loops were stalled.
  public long stalls() {
    return stalls.sum();
  }

  List<String> demoted() {
    return List.copyOf(demoted);
  }
}
