package tomodachi.amqp.internal.publish;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.Timeline;

/// Answers messages whose time is up. One alarm serves all: it is set for the earliest deadline.
/// Usable from any thread.
final class Expiry implements AutoCloseable {

  private final Timeline.Machine time;
  private final Supplier<List<Pending>> watched;
  private final Consumer<Pending> expired;
  private volatile Timeline.@Nullable Alarm alarm;
  // Written before the alarm is.
  private volatile long alarmAt;
  private boolean closed;

  /// @param watched the messages there are
  /// @param expired answers one
  Expiry(Timeline.Machine time, Supplier<List<Pending>> watched, Consumer<Pending> expired) {
    this.time = time;
    this.watched = watched;
    this.expired = expired;
  }

  /// Sees to it that the message is answered.
  void watch(Pending pending) {
    var now = time.nanos();
    var nanos = pending.nanosLeft(now);
    if (!isSetBy(now + nanos)) {
      set(nanos);
    }
  }

  /// Whether there is an alarm by then. It sees to all messages that are in the outbox when it
  /// comes, and to the next alarm.
  private boolean isSetBy(long at) {
    return alarm != null && alarmAt - at <= 0;
  }

  private synchronized void set(long nanos) {
    var at = time.nanos() + nanos;
    if (closed || isSetBy(at)) {
      return;
    }
    if (alarm != null) {
      alarm.close();
    }
    alarmAt = at;
    alarm = time.after(Duration.ofNanos(nanos), this::due);
  }

  private void due() {
    Thread.ofVirtual().name("tomodachi-amqp-expiry").start(this::expire);
  }

  private void expire() {
    var now = time.nanos();
    unanswered().filter(pending -> pending.nanosLeft(now) <= 0).forEach(expired);
    unset();
    unanswered().mapToLong(pending -> pending.nanosLeft(now)).min().ifPresent(this::set);
  }

  private Stream<Pending> unanswered() {
    return watched.get().stream().filter(pending -> !pending.answer().isDone());
  }

  private synchronized void unset() {
    alarm = null;
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (alarm != null) {
      alarm.close();
    }
  }
}
