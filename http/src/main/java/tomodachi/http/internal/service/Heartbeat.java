package tomodachi.http.internal.service;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.transport.Timeline;

/// Sends a sign of life where a stream was silent for a while.
///
/// The timer only looks; a thread is started for the moment in which something is sent, since that
/// may have to wait for the client.
final class Heartbeat implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.http");

  private final EventSink sink;
  private final Timeline.Machine machine;
  private final Duration silence;
  // Guarded by this, as the following.
  private Timeline.@Nullable Alarm alarm;
  private @Nullable Thread beating;
  private boolean closed;

  private Heartbeat(EventSink sink, Timeline.Machine machine, Duration silence) {
    this.sink = sink;
    this.machine = machine;
    this.silence = silence;
  }

  /// Begins to watch.
  ///
  /// @param silence how long the sink may be silent; zero: for ever
  static Heartbeat of(EventSink sink, Timeline.Machine machine, Duration silence) {
    var heartbeat = new Heartbeat(sink, machine, silence);
    if (!silence.isZero()) {
      heartbeat.watch(silence);
    }
    return heartbeat;
  }

  private synchronized void watch(Duration delay) {
    if (!closed) {
      alarm = machine.after(delay, this::look);
    }
  }

  private void look() {
    var left = silence.minusNanos(machine.nanos() - sink.sentAt());
    if (left.isPositive()) {
      watch(left);
    } else {
      startBeat();
    }
  }

  private synchronized void startBeat() {
    if (!closed) {
      beating = Thread.ofVirtual().start(this::beat);
    }
  }

  private void beat() {
    try {
      sink.beat();
      watch(silence);
    } catch (IOException e) {
      // The stream's own thread is told in another way.
      LOG.debug("no sign of life can be sent", e);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (alarm != null) {
      alarm.close();
    }
    if (beating != null) {
      beating.interrupt();
    }
  }
}
