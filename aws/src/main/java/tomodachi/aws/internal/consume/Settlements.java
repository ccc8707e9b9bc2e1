package tomodachi.aws.internal.consume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tomodachi.aws.internal.batch.BatchLimits;
import tomodachi.aws.internal.batch.Batcher;
import tomodachi.aws.internal.client.AwsFailure;
import tomodachi.aws.internal.client.AwsFailure.Kind;
import tomodachi.messaging.transport.Backoff;
import tomodachi.transport.Timeline;

/// Tells SQS what has become of the messages of one queue, many in a call. Usable from any thread.
///
/// A handler's thread doesn't wait for SQS: its place is free for the next message while the call
/// gathers others. A process that ends before the call is made sees the message again, as one that
/// ends before the handler returned does; [#finish] makes all calls at a stop. Only so many may
/// wait for SQS: at 100, or twice what may be handled at once, a handler's thread waits as well.
///
/// - **S1** — what fails is tried again with back-off until it succeeds, can't any more, or the
///   message's lease has run out: then the message comes back by itself.
/// - **S2** — of the changes of one message's visibility one is under way at a time, in their
///   order, so an extension never undoes what its handler wanted.
final class Settlements {

  private static final int MOST_WAITING = 100;
  private static final int CALLS_FOR_CHANGES = 4;

  private final QueueApi api;
  private final Timeline timeline;
  private final Batcher<InFlight, InFlight> deletes;
  private final Batcher<VisibilityChange, VisibilityChange> changes;
  private final SettleLog log;
  private final int mostWaiting;
  private @Nullable Leases leases;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition fewer = lock.newCondition();
  // Guarded by lock, as all that follows.
  private final Backoff backoff = new Backoff(new Random());
  private List<Settlement> failed = new ArrayList<>();
  private int open;
  private boolean leaving;
  private boolean closed;

  /// What SQS is to be told of one message.
  ///
  /// @param call asks for it once
  /// @param hold plan time waits for its first call
  /// @param outcome completes with true when SQS knows, with false when the message comes back
  private record Settlement(
      InFlight message,
      Supplier<CompletableFuture<?>> call,
      Timeline.Hold hold,
      CompletableFuture<Boolean> outcome) {}

  /// @param concurrency how many messages may be handled at once
  /// @param eager true: messages wait for what becomes of others, so no call waits for another one
  ///   to gather
  Settlements(String queue, QueueApi api, Timeline timeline, int concurrency, boolean eager) {
    this.api = api;
    this.timeline = timeline;
    this.log = new SettleLog(queue, timeline.machine());
    this.mostWaiting = Math.max(MOST_WAITING, 2 * concurrency);
    deletes =
        new Batcher<>(
            limits(1 + concurrency / BatchLimits.MOST_ENTRIES, eager),
            this.api::delete,
            timeline.machine());
    changes = new Batcher<>(limits(CALLS_FOR_CHANGES, eager), this.api::change, timeline.machine());
  }

  private static BatchLimits limits(int callsAtOnce, boolean eager) {
    return new BatchLimits(
        BatchLimits.MOST_ENTRIES, Integer.MAX_VALUE, BatchLimits.LINGER, callsAtOnce, eager);
  }

  /// Says how long messages are ours; before anything else.
  void endWith(Leases ofQueue) {
    leases = ofQueue;
  }

  /// Hides a message for another time. Is tried once.
  CompletableFuture<VisibilityChange> change(VisibilityChange change) {
    return changes.add(change, 0, change.message().receiptHandle());
  }

  /// A message is done with. Returns before SQS knows, unless there are too many.
  ///
  /// @return completes with true when SQS knows, with false when the message comes back; by a
  ///   thread that must not be held up
  CompletableFuture<Boolean> delete(InFlight message) {
    return settle(message, () -> deletes.add(message, 0, null));
  }

  /// A message shall be visible after a delay, which is rounded up to whole seconds and ends 12
  /// hours after the receive at the latest. Returns before SQS knows, unless there are too many.
  void show(InFlight message, Duration delay) {
    var since = timeline.plan().instant();
    var _ =
        settle(
            message,
            () -> {
              var now = timeline.plan().instant();
              var left = delay.minus(Duration.between(since, now));
              var seconds =
                  message
                      .lease()
                      .secondsOf(left.isNegative() ? Duration.ZERO : left, now.toEpochMilli());
              return change(new VisibilityChange(message, seconds));
            });
  }

  private CompletableFuture<Boolean> settle(InFlight message, Supplier<CompletableFuture<?>> call) {
    enter();
    var outcome = new CompletableFuture<Boolean>();
    attempt(new Settlement(message, call, timeline.hold(), outcome));
    return outcome;
  }

  private void enter() {
    lock.lock();
    try {
      while (open >= mostWaiting && !leaving) {
        fewer.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open++;
      lock.unlock();
    }
  }

  private void attempt(Settlement settlement) {
    var _ = settlement.call().get().whenComplete((_, failure) -> answered(settlement, failure));
  }

  private void answered(Settlement settlement, @Nullable Throwable failure) {
    if (failure == null) {
      log.succeeded();
      done(settlement, true);
    } else {
      failed(settlement, AwsFailure.of(failure));
    }
  }

  private void failed(Settlement settlement, AwsFailure failure) {
    if (failure.kind() == Kind.LEASE_LOST || failure.kind() == Kind.MISSING) {
      log.comesBack(settlement.message(), failure);
      done(settlement, false);
    } else if (isAlive(settlement.message()) && !isClosed()) {
      // While it doesn't succeed, the lease has to run out.
      settlement.hold().close();
      log.failed(failure);
      tryLater(settlement);
    } else {
      log.comesBack(settlement.message(), failure);
      done(settlement, false);
    }
  }

  private boolean isAlive(InFlight message) {
    return leases != null && leases.isAlive(message);
  }

  private void done(Settlement settlement, boolean succeeded) {
    // What follows from it begins before plan time goes on.
    settlement.outcome().complete(succeeded);
    settlement.hold().close();
    lock.lock();
    try {
      open--;
      fewer.signalAll();
      if (succeeded) {
        backoff.reset();
      }
    } finally {
      lock.unlock();
    }
  }

  /// What has failed is tried again together, after one pause.
  private void tryLater(Settlement settlement) {
    lock.lock();
    try {
      failed.add(settlement);
      if (failed.size() == 1) {
        var _ = timeline.machine().after(backoff.next(), this::tryAgain);
      }
    } finally {
      lock.unlock();
    }
  }

  private void tryAgain() {
    takeFailed().forEach(this::attempt);
  }

  private List<Settlement> takeFailed() {
    lock.lock();
    try {
      var taken = failed;
      failed = new ArrayList<>();
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /// Makes all calls now; returns when SQS knows of everything, or the time is up. From now on no
  /// handler's thread waits for that.
  void finish(Duration atMost) throws InterruptedException {
    leave();
    deletes.flush();
    changes.flush();
    try {
      tryAgain();
      log.unfinished(awaitNone(atMost));
    } finally {
      deletes.linger();
      changes.linger();
    }
  }

  private void leave() {
    lock.lock();
    try {
      leaving = true;
      fewer.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// What fails from now on isn't tried again: its message comes back.
  void close() {
    leave();
    lock.lock();
    try {
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  private boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /// @return how many messages SQS doesn't know of
  private int awaitNone(Duration atMost) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      var left = atMost.toNanos();
      while (open > 0 && left > 0) {
        left = fewer.awaitNanos(left);
      }
      return open;
    } finally {
      lock.unlock();
    }
  }

  /// True when SQS knows of everything.
  boolean isIdle() {
    lock.lock();
    try {
      return open == 0;
    } finally {
      lock.unlock();
    }
  }
}
