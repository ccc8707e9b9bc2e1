package tomodachi.aws.internal.consume;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tomodachi.aws.internal.client.AwsFailure;
import tomodachi.aws.internal.client.AwsFailure.Kind;
import tomodachi.transport.Timeline;
import tomodachi.transport.Wakeup;

/// Keeps the messages of one queue ours for as long as they are in this process, by hiding them for
/// another visibility timeout when half of it is over. Usable from any thread.
///
/// - **L1** — from [#end] on no extension of a lease is asked for, so what its handler wants is
///   always the last.
/// - **L2** — a lease is either ended, or lost, or goes on; who ends it knows which.
/// - **L3** — those that are due within an eighth of the timeout are extended together, so calls
///   are for ten messages; a message that is settled in the first three eighths needs none.
final class Leases {

  private static final int PARTS = 8;
  private static final int PARTS_BEFORE_EXTENSION = 4;

  private final Timeline timeline;
  private final Function<VisibilityChange, CompletableFuture<VisibilityChange>> calls;
  private final LeaseLog log;
  private final Duration visibility;
  private final long part;
  // Guarded by this, as all that follows.
  private final Set<InFlight> held = new LinkedHashSet<>();
  private final Wakeup wakeup;

  /// @param visibility how long messages are hidden, more than zero
  /// @param calls hides messages for another time
  Leases(
      Timeline timeline,
      Duration visibility,
      Function<VisibilityChange, CompletableFuture<VisibilityChange>> calls,
      LeaseLog log) {
    this.timeline = timeline;
    this.visibility = visibility;
    this.part = visibility.toMillis() / PARTS;
    this.calls = calls;
    this.log = log;
    wakeup = new Wakeup(this::alarm, this::ring);
  }

  private Timeline.Alarm alarm(long due, Runnable task) {
    return timeline
        .plan()
        .at(
            Instant.ofEpochMilli(due),
            () -> {
              synchronized (this) {
                task.run();
              }
            });
  }

  private long now() {
    return timeline.plan().instant().toEpochMilli();
  }

  /// A message has just been received.
  synchronized void begin(InFlight message) {
    var lease = message.lease();
    lease.held = true;
    prolong(lease, now(), visibility);
    held.add(message);
    wakeup.by(lease.extendAt);
  }

  private void prolong(Lease lease, long from, Duration time) {
    lease.expiresAt = from + time.toMillis();
    lease.extendAt = from + Math.min(part * PARTS_BEFORE_EXTENSION, time.toMillis());
  }

  /// A message needs no lease any more.
  ///
  /// @return false when the lease is not there: it was lost, or ended before
  synchronized boolean end(InFlight message) {
    message.lease().held = false;
    return held.remove(message);
  }

  /// Extends nothing any more: what is still here comes back when its time is over.
  synchronized void close() {
    held.forEach(message -> message.lease().held = false);
    held.clear();
    wakeup.close();
  }

  /// True when no message is ours.
  synchronized boolean isIdle() {
    return held.isEmpty();
  }

  /// True until a message's lease runs out, also when it has been ended.
  synchronized boolean isAlive(InFlight message) {
    return now() < message.lease().expiresAt;
  }

  /// True when a message is ours, and can be for this time from now on.
  synchronized boolean canLast(InFlight message, Duration time) {
    return message.lease().held && message.lease().canLast(now() + time.toMillis());
  }

  /// Extends a message's lease now, if it never was: whenever that would be due. Does nothing when
  /// it isn't held.
  void extend(InFlight message) {
    synchronized (this) {
      if (!message.lease().held || message.lease().extended) {
        return;
      }
      message.lease().extendAt = Long.MAX_VALUE;
    }
    extend(List.of(message), timeline.hold());
  }

  private void ring() {
    var now = now();
    var due = new ArrayList<InFlight>();
    var lost = new ArrayList<InFlight>();
    for (var message : held) {
      var lease = message.lease();
      if (lease.expiresAt <= now) {
        lost.add(message);
      } else if (lease.extendAt <= now + part) {
        lease.extendAt = Long.MAX_VALUE;
        due.add(message);
      }
    }
    lost.forEach(this::end);
    wakeup.by(nextDue());
    start(due, lost);
  }

  private long nextDue() {
    var next = Long.MAX_VALUE;
    for (var message : held) {
      next = Math.min(next, Math.min(message.lease().extendAt, message.lease().expiresAt));
    }
    return next;
  }

  /// Alarms must not block, nor may calls be made with the lock held.
  private void start(List<InFlight> due, List<InFlight> lost) {
    if (due.isEmpty() && lost.isEmpty()) {
      return;
    }
    var hold = timeline.hold();
    Thread.ofVirtual()
        .name("tomodachi-aws-leases")
        .start(() -> {
          try {
            lost.forEach(message -> lose(message, "its visibility timeout is over"));
          } finally {
            extend(due, hold);
          }
        });
  }

  private void extend(List<InFlight> due, Timeline.Hold hold) {
    var all = due.stream().map(this::extension).toArray(CompletableFuture<?>[]::new);
    var _ = CompletableFuture.allOf(all).whenComplete((_, _) -> hold.close());
  }

  private CompletableFuture<?> extension(InFlight message) {
    var now = now();
    var seconds = message.lease().secondsOf(visibility, now);
    var asked = ask(message, seconds);
    return asked == null
        ? CompletableFuture.completedFuture(message)
        : asked.handle((_, failure) -> answered(message, now, seconds, failure));
  }

  /// With the lock, so that nothing its handler wants comes before it. That makes no call: the
  /// message is put in line.
  private synchronized @Nullable CompletableFuture<VisibilityChange> ask(
      InFlight message, int seconds) {
    return message.lease().held && seconds > 0
        ? calls.apply(new VisibilityChange(message, seconds))
        : null;
  }

  private boolean answered(InFlight message, long asked, int seconds, @Nullable Throwable failure) {
    if (failure == null) {
      log.succeeded();
      if (extended(message, asked, Duration.ofSeconds(seconds))) {
        log.reachedLongest(message);
      }
    } else {
      failed(message, AwsFailure.of(failure));
    }
    return failure == null;
  }

  /// True when it was for the last time.
  private synchronized boolean extended(InFlight message, long asked, Duration time) {
    var lease = message.lease();
    if (!lease.held) {
      return false;
    }
    prolong(lease, asked, time);
    lease.extended = true;
    var isLast = time.compareTo(visibility) < 0;
    if (isLast) {
      lease.extendAt = Long.MAX_VALUE;
    }
    wakeup.by(Math.min(lease.extendAt, lease.expiresAt));
    return isLast;
  }

  private void failed(InFlight message, AwsFailure failure) {
    if (failure.kind() == Kind.LEASE_LOST) {
      if (end(message)) {
        loseApart(message, failure.text());
      }
    } else {
      log.failed(failure);
      tryAgain(message);
    }
  }

  private synchronized void tryAgain(InFlight message) {
    var lease = message.lease();
    if (lease.held) {
      lease.extendAt = Math.min(now() + Math.max(part, 1), lease.expiresAt);
      wakeup.by(lease.extendAt);
    }
  }

  /// Whoever brings answers of SQS must not be held up, and what follows may have to wait for some.
  private void loseApart(InFlight message, String reason) {
    var hold = timeline.hold();
    Thread.ofVirtual()
        .name("tomodachi-aws-leases")
        .start(() -> {
          try (hold) {
            lose(message, reason);
          }
        });
  }

  private void lose(InFlight message, String reason) {
    log.lost(message, reason);
    message.lose();
  }
}
