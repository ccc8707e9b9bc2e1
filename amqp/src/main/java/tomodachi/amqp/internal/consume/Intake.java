package tomodachi.amqp.internal.consume;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tomodachi.messaging.transport.MessageHandler;

/// The messages one handler has been handed, of which only so many are handled at once.
final class Intake {

  private final MessageHandler<QueuedMessage> handler;
  private final int concurrency;
  private final CallBudget budget;
  // Guarded by this.
  private final Deque<QueuedMessage> waiting = new ArrayDeque<>();
  private int running;
  private boolean held;

  Intake(MessageHandler<QueuedMessage> handler, int concurrency, CallBudget budget) {
    this.handler = handler;
    this.concurrency = concurrency;
    this.budget = budget;
    budget.onFree(this::begin);
  }

  /// Takes a message; it is handled as soon as there is a place.
  void offer(QueuedMessage message) {
    synchronized (this) {
      waiting.add(message);
    }
    begin();
  }

  /// Begins nothing until [#goOn]; what comes waits.
  synchronized void hold() {
    held = true;
  }

  /// Begins what waits, and what comes.
  void goOn() {
    synchronized (this) {
      held = false;
    }
    begin();
  }

  /// A call has ended.
  void released() {
    synchronized (this) {
      running--;
    }
    budget.release();
    begin();
  }

  /// Takes back all messages that are not being handled, in their order.
  synchronized List<QueuedMessage> takeWaiting() {
    dropStale();
    var taken = List.copyOf(waiting);
    waiting.clear();
    return taken;
  }

  private void begin() {
    for (var next = next(); next != null; next = next()) {
      handler.handle(next);
    }
  }

  /// The message to begin now, with a place taken for it; null when none is to be begun.
  private synchronized @Nullable QueuedMessage next() {
    dropStale();
    if (held || waiting.isEmpty() || running >= concurrency || !budget.take(running == 0)) {
      return null;
    }
    running++;
    return waiting.remove();
  }

  /// What came by a lost channel will come again.
  private void dropStale() {
    while (!waiting.isEmpty() && waiting.element().isStale()) {
      waiting.remove();
    }
  }
}
