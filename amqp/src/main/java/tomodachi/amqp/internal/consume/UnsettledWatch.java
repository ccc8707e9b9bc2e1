package tomodachi.amqp.internal.consume;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.amqp.internal.topology.Subscription;
import tomodachi.transport.Timeline;

/// Warns of a message that is unsettled for half of the time after which the broker takes it back,
/// once for each. Usable from any thread.
///
/// It looks twenty times in that time, and notes how far the deliveries have come: what had come by
/// an earlier look is at least that old. So deliveries need no time of their own.
final class UnsettledWatch {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.amqp");
  private static final int LOOKS = 20;

  private final Subscription subscription;
  private final @Nullable Duration timeout;
  private final Timeline.Machine time;
  private final LongSupplier latest;
  private final LongSupplier oldest;
  // Guarded by this.
  private final ArrayDeque<Mark> marks = new ArrayDeque<>();
  private long warned;
  private boolean begun;
  private boolean ended;
  private Timeline.@Nullable Alarm alarm;

  /// @param timeout after which the broker takes a message back; null: never
  /// @param latest the tag of the latest delivery, 0 before the first
  /// @param oldest the lowest tag of an unsettled one; 0: there is none
  UnsettledWatch(
      Subscription subscription,
      @Nullable Duration timeout,
      Timeline.Machine time,
      LongSupplier latest,
      LongSupplier oldest) {
    this.subscription = subscription;
    this.timeout = timeout;
    this.time = time;
    this.latest = latest;
    this.oldest = oldest;
  }

  private record Mark(long at, long latest) {}

  /// Looks from now on; does nothing the second time.
  synchronized void begin() {
    if (!begun) {
      begun = true;
      lookLater();
    }
  }

  /// Looks no more.
  synchronized void end() {
    ended = true;
    if (alarm != null) {
      alarm.close();
    }
  }

  private void lookLater() {
    if (timeout != null && !ended) {
      alarm = time.after(timeout.dividedBy(LOOKS), () -> Thread.ofVirtual().start(this::look));
    }
  }

  private synchronized void look() {
    if (timeout != null && !ended) {
      look(time.nanos(), timeout);
      lookLater();
    }
  }

  private void look(long now, Duration allowed) {
    var half = allowed.dividedBy(2);
    var overdue = comeBy(now - half.toNanos());
    marks.add(new Mark(now, latest.getAsLong()));
    var tag = oldest.getAsLong();
    if (tag > warned && tag <= overdue) {
      warned = tag;
      warn(half, allowed);
    }
  }

  /// The latest tag that had come by a time, as far as it is known.
  private long comeBy(long then) {
    var come = 0L;
    while (!marks.isEmpty() && marks.getFirst().at() - then <= 0) {
      come = marks.removeFirst().latest();
    }
    if (come > 0) {
      marks.addFirst(new Mark(then, come));
    }
    return come;
  }

  private void warn(Duration age, Duration allowed) {
    LOG.atWarn()
        .addKeyValue("wrapped_handler", subscription.handler())
        .addKeyValue("queue_name", subscription.queue())
        .log(
            "a message has been unsettled for {} s; after {} s RabbitMQ closes the channel of the"
                + " handler \"{}\" and delivers its messages again (amqp.consumer_timeout)",
            age.toSeconds(),
            allowed.toSeconds(),
            subscription.handler());
  }
}
