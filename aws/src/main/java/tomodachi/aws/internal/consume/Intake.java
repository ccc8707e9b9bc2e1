package tomodachi.aws.internal.consume;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.transport.BoundHandler;

/// The messages of one handler that have come: has them handled in the queue's order, only so many
/// at once. Usable from any thread.
///
/// - **I1** — each message that was offered leaves once, and then its place is free for another.
/// - **I2** — handlers are begun, and messages given back, without the lock.
final class Intake {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.aws");

  private final Function<SqsMessage, BoundHandler.Call> handler;
  private final Order order;
  private final int concurrency;
  private final IntConsumer onFree;
  // Guarded by this, as order is.
  private int running;
  private int taken;
  private boolean held = true;
  private boolean returning;

  /// @param handler begins to handle a message
  /// @param concurrency how many may be handled at once
  /// @param onFree told how many more messages may come than it was told before, or, less than
  ///   zero, how many fewer; it begins with as many as may be handled at once, and each message
  ///   that is offered takes one
  Intake(
      Function<SqsMessage, BoundHandler.Call> handler,
      Order order,
      int concurrency,
      IntConsumer onFree) {
    this.handler = handler;
    this.order = order;
    this.concurrency = concurrency;
    this.onFree = onFree;
  }

  /// Takes messages; each is handled when its turn has come.
  void offer(List<InFlight> messages) {
    if (added(messages)) {
      beginAll();
    } else {
      messages.forEach(InFlight::giveBack);
      onFree.accept(messages.size());
    }
  }

  private synchronized boolean added(List<InFlight> messages) {
    if (!returning) {
      messages.forEach(order::add);
      taken += messages.size();
    }
    return !returning;
  }

  /// Begins what may begin now.
  void beginAll() {
    for (var next = next(); next != null; next = next()) {
      begin(next);
    }
    tell();
  }

  private void begin(InFlight message) {
    try {
      message.handledBy(handler.apply(message.delivery()));
    } catch (RuntimeException | Error e) {
      LOG.atError().setCause(e).log("a message can't be handed to its handler, and comes again");
      apart(() -> {
        message.postpone();
        comesBack(message);
      });
    }
  }

  /// Who calls may be one that must not be held up, and settling may have to wait for SQS.
  private static void apart(Runnable task) {
    Thread.ofVirtual().name("tomodachi-aws-return").start(task);
  }

  private void comesBack(InFlight message) {
    ended(message, CompletableFuture.completedFuture(false));
  }

  private void tell() {
    var freed = freed();
    if (freed != 0) {
      onFree.accept(freed);
    }
  }

  private synchronized int freed() {
    var before = taken;
    taken = concurrency - order.room(concurrency - running);
    return before - taken;
  }

  private synchronized @Nullable InFlight next() {
    if (held || running >= concurrency) {
      return null;
    }
    var next = order.next();
    if (next != null) {
      running++;
    }
    return next;
  }

  /// Begins nothing until [#goOn]; what comes waits.
  synchronized void hold() {
    held = true;
  }

  /// Begins what waits, and what comes.
  void goOn() {
    synchronized (this) {
      held = false;
      returning = false;
    }
    beginAll();
  }

  /// Gives back what hasn't begun, now and until [#goOn].
  ///
  /// @return how many messages, now
  int returnWaiting() {
    var waiting = taken();
    waiting.forEach(InFlight::giveBack);
    tell();
    return waiting.size();
  }

  private synchronized List<InFlight> taken() {
    returning = true;
    return order.takeWaiting();
  }

  /// As [Order#keepsOrder] has it.
  boolean keepsOrder() {
    return order.keepsOrder();
  }

  /// A message that had begun is to be handled again here.
  void again(InFlight message, Duration delay) {
    var waiting = kept(message, delay);
    if (waiting.isEmpty()) {
      message.giveBack();
      comesBack(message);
      return;
    }
    waiting.forEach(InFlight::extendLease);
    beginAll();
  }

  private synchronized List<InFlight> kept(InFlight message, Duration delay) {
    var waiting = returning ? List.<InFlight>of() : order.again(message, delay);
    if (!waiting.isEmpty()) {
      running--;
    }
    return waiting;
  }

  /// A message that had begun is settled, or no longer ours.
  ///
  /// @param done completes with true when it is done with, with false when it will be delivered
  ///   again
  void ended(InFlight message, CompletableFuture<Boolean> done) {
    synchronized (this) {
      running--;
    }
    var _ = done.thenAccept(isDone -> left(message, isDone));
    beginAll();
  }

  /// Called by who must not be held up.
  private void left(InFlight message, boolean isDone) {
    var behind = behind(message, isDone);
    if (!behind.isEmpty()) {
      apart(() -> behind.forEach(InFlight::giveBack));
    }
    beginAll();
  }

  private synchronized List<InFlight> behind(InFlight message, boolean isDone) {
    return order.ended(message, !isDone);
  }

  /// A message is no longer ours.
  void lost(InFlight message) {
    removed(message).forEach(InFlight::giveBack);
    beginAll();
  }

  private synchronized List<InFlight> removed(InFlight message) {
    return order.remove(message);
  }
}
