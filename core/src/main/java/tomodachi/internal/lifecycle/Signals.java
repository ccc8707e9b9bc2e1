package tomodachi.internal.lifecycle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.transport.Timeline;

/// Takes the signals that ask a process to end: the first asks for the stop, the second ends the
/// process at once.
///
/// They are taken directly, since a process that ends in a shutdown hook can't choose its exit
/// code.
public final class Signals implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.signal");
  private static final int SIGNALLED = 128;

  /// Tools such as `timeout` signal a process and its group, so that one wish arrives twice.
  private static final Duration ECHO = Duration.ofMillis(50);

  private final Runnable stop;
  private final Timeline.Machine machine;
  private final List<Runnable> restore = new ArrayList<>();
  // Guarded by this.
  private @Nullable Deadline echo;

  private Signals(Runnable stop, Timeline.Machine machine) {
    this.stop = stop;
    this.machine = machine;
  }

  /// Takes the signals until it is closed.
  ///
  /// @param stop called once, by a thread of the JVM; must not block
  public static Signals take(Runnable stop, Timeline timeline) {
    var signals = new Signals(stop, timeline.machine());
    for (var name : List.of("INT", "TERM", "HUP")) {
      SignalTap.take(name, signals::received).ifPresent(signals.restore::add);
    }
    return signals;
  }

  @Override
  public void close() {
    restore.forEach(Runnable::run);
  }

  private void received(SignalTap.Received signal) {
    if (isFirst()) {
      log(signal);
      stop.run();
    } else if (!isEcho()) {
      Runtime.getRuntime().halt(SIGNALLED + signal.number());
    }
  }

  private synchronized boolean isFirst() {
    var first = echo == null;
    if (first) {
      echo = Deadline.in(machine, ECHO);
    }
    return first;
  }

  private synchronized boolean isEcho() {
    return echo != null && echo.left().isPositive();
  }

  private static void log(SignalTap.Received signal) {
    LOG.atWarn()
        .addKeyValue("signal", "SIG" + signal.name())
        .addKeyValue("process_id", ProcessHandle.current().pid())
        .log(
            signal.name().equals("INT")
                ? "interrupt signal <ctrl+c>"
                : "received termination signal");
  }
}
