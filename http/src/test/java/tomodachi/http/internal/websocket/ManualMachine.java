package tomodachi.http.internal.websocket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tomodachi.transport.Timeline;

/// Machine time that goes on when a test says so.
public final class ManualMachine implements Timeline.Machine {

  private final List<Due> alarms = new ArrayList<>();
  private long now;

  private record Due(long at, Runnable task) {}

  @Override
  public long nanos() {
    return now;
  }

  @Override
  public Timeline.Alarm after(Duration delay, Runnable task) {
    var due = new Due(now + delay.toNanos(), task);
    alarms.add(due);
    return () -> alarms.remove(due);
  }

  /// Lets time pass; alarms ring in their order.
  ///
  /// @param settled runs after each alarm
  public void advance(Duration time, Runnable settled) {
    var end = now + time.toNanos();
    for (var next = next(end); next != null; next = next(end)) {
      now = next.at();
      alarms.remove(next);
      next.task().run();
      settled.run();
    }
    now = end;
  }

  private @org.jspecify.annotations.Nullable Due next(long end) {
    return alarms.stream()
        .filter(due -> due.at() <= end)
        .min(Comparator.comparingLong(Due::at))
        .orElse(null);
  }

  int alarms() {
    return alarms.size();
  }
}
