package tomodachi.http.internal.server;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.Timeline;

/// The machine time for event loops, which never wait for the timer's lock: alarms are set and
/// given back by other threads.
public record OffLoopMachine(Timeline.Machine machine) implements Timeline.Machine {

  private static final Timeline.Alarm CLOSED = () -> {};

  @Override
  public long nanos() {
    return machine.nanos();
  }

  @Override
  public Timeline.Alarm after(Duration delay, Runnable task) {
    var alarm = new Soon();
    OffLoop.run(() -> alarm.set(machine.after(delay, task)));
    return alarm;
  }

  /// An alarm that may not be set yet.
  private static final class Soon implements Timeline.Alarm {
    private final AtomicReference<Timeline.@Nullable Alarm> real = new AtomicReference<>();

    void set(Timeline.Alarm alarm) {
      if (!real.compareAndSet(null, alarm)) {
        alarm.close();
      }
    }

    @Override
    public void close() {
      var was = real.getAndSet(CLOSED);
      if (was != null && !was.equals(CLOSED)) {
        OffLoop.run(was::close);
      }
    }
  }
}
