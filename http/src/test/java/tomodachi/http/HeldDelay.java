package tomodachi.http;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import tomodachi.transport.Timeline;

/// Real time, but for delays of one length: they last until they are let go.
final class HeldDelay implements Timeline, AutoCloseable {

  private final Timeline real = Timeline.system();
  private final Duration held;
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();

  HeldDelay(Duration held) {
    this.held = held;
  }

  @Override
  public Plan plan() {
    return real.plan();
  }

  @Override
  public Machine machine() {
    return new Machine() {
      @Override
      public long nanos() {
        return real.machine().nanos();
      }

      @Override
      public Alarm after(Duration delay, Runnable task) {
        if (!delay.equals(held)) {
          return real.machine().after(delay, task);
        }
        waiting.add(task);
        return () -> waiting.remove(task);
      }
    };
  }

  @Override
  public Hold hold() {
    return real.hold();
  }

  /// Lets the delays end.
  @Override
  public void close() {
    waiting.forEach(Runnable::run);
  }
}
