package tomodachi.embedded.amqp.internal.server;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.Timeline;

/// Sends a sign of life twice in each interval, and looks for signs of the client: after two
/// intervals without any it is given up.
final class Heartbeats {

  private static final int SILENT_TICKS = 4;

  private final Timeline.Machine machine;
  private final Outbox outbox;
  private final Runnable giveUp;
  private final AtomicInteger silentTicks = new AtomicInteger();
  private Duration tick = Duration.ZERO;
  private Timeline.@Nullable Alarm alarm;
  private boolean stopped;

  Heartbeats(Timeline.Machine machine, Outbox outbox, Runnable giveUp) {
    this.machine = machine;
    this.outbox = outbox;
    this.giveUp = giveUp;
  }

  /// @param seconds the interval the client asked for; 0 is none
  synchronized void begin(int seconds) {
    if (seconds > 0) {
      tick = Duration.ofSeconds(seconds).dividedBy(2);
      arm();
    }
  }

  /// The client has sent something.
  void heard() {
    silentTicks.set(0);
  }

  synchronized void stop() {
    stopped = true;
    if (alarm != null) {
      alarm.close();
    }
  }

  private synchronized void arm() {
    if (!stopped) {
      alarm = machine.after(tick, this::beat);
    }
  }

  private void beat() {
    outbox.add(Outgoing.Sign.HEARTBEAT);
    if (silentTicks.incrementAndGet() > SILENT_TICKS) {
      giveUp.run();
    } else {
      arm();
    }
  }
}
