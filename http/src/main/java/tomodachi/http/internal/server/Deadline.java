package tomodachi.http.internal.server;

import io.netty.channel.EventLoop;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.Timeline;

/// The latest time for something a connection waits for. It moves with each request, so moving it
/// later or dropping it touches no timer: the one that is set looks again when it fires.
///
/// Used on the connection's event loop only.
public final class Deadline {
  private final Timeline.Machine machine;
  private final EventLoop loop;
  private @Nullable Runnable action;
  private long due;
  private Timeline.@Nullable Alarm alarm;
  private long alarmDue;

  /// One that isn't set.
  ///
  /// @param loop the event loop of the connection
  public Deadline(Timeline.Machine machine, EventLoop loop) {
    this.machine = machine;
    this.loop = loop;
  }

  /// Runs `action` on the event loop after `delay` unless the deadline is set again or cleared
  /// before.
  public void set(Duration delay, Runnable action) {
    this.action = action;
    due = machine.nanos() + delay.toNanos();
    if (alarm == null || due - alarmDue < 0) {
      arm(delay);
    }
  }

  /// Whether something is to be done.
  public boolean isSet() {
    return action != null;
  }

  /// Forgets what was to be done.
  public void clear() {
    action = null;
  }

  /// Clears the deadline and gives the timer back.
  public void close() {
    clear();
    if (alarm != null) {
      alarm.close();
      alarm = null;
    }
  }

  private void arm(Duration delay) {
    close(alarm);
    alarmDue = due;
    alarm = machine.after(delay, this::fire);
  }

  private static void close(Timeline.@Nullable Alarm alarm) {
    if (alarm != null) {
      alarm.close();
    }
  }

  private void fire() {
    if (!loop.isShuttingDown()) {
      loop.execute(this::reached);
    }
  }

  private void reached() {
    alarm = null;
    var reached = action;
    if (reached == null) {
      return;
    }
    var left = due - machine.nanos();
    if (left > 0) {
      arm(Duration.ofNanos(left));
      return;
    }
    action = null;
    reached.run();
  }
}
