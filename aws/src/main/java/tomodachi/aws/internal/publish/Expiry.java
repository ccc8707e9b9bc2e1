package tomodachi.aws.internal.publish;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.Timeline;

/// Answers messages whose deadline has passed. One alarm serves all: it is set for the earliest
/// deadline. Usable from any thread.
final class Expiry implements AutoCloseable {

  private final Timeline.Machine time;
  private final Set<Pending> watched = ConcurrentHashMap.newKeySet();
  private volatile Timeline.@Nullable Alarm alarm;
  // Written before the alarm is.
  private volatile long alarmAt;
  private boolean closed;

  Expiry(Timeline.Machine time) {
    this.time = time;
  }

  /// Sees to it that the message is answered.
  void watch(Pending pending) {
    watched.add(pending);
    if (!isSetBy(pending.deadline().at())) {
      set(pending.deadline().at());
    }
  }

  /// The message is settled.
  void forget(Pending pending) {
    watched.remove(pending);
  }

  /// Those that aren't settled; a copy.
  List<Pending> all() {
    return List.copyOf(watched);
  }

  /// Whether there is an alarm by then. It sees to all messages there are when it comes, and to the
  /// next alarm.
  private boolean isSetBy(long at) {
    return alarm != null && alarmAt - at <= 0;
  }

  private synchronized void set(long at) {
    if (closed || isSetBy(at)) {
      return;
    }
    if (alarm != null) {
      alarm.close();
    }
    alarmAt = at;
    alarm = time.after(Duration.ofNanos(at - time.nanos()), this::due);
  }

  private void due() {
    Thread.ofVirtual().name("tomodachi-aws-expiry").start(this::expire);
  }

  private void expire() {
    unanswered().filter(pending -> pending.deadline().isOver()).forEach(Pending::expired);
    unset();
    unanswered().map(Pending::deadline).mapToLong(Deadline::nanosLeft).min().ifPresent(this::setIn);
  }

  private void setIn(long nanos) {
    set(time.nanos() + nanos);
  }

  private Stream<Pending> unanswered() {
    return watched.stream().filter(pending -> !pending.answer().isDone());
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
