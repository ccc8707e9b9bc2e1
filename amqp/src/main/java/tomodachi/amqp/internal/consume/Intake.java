package tomodachi.amqp.internal.consume;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tomodachi.messaging.transport.MessageHandler;

/// The messages one handler has been handed, of which only so many are handled at once.
///
/// - **I1** — what waits is what can't be begun; so one message that comes, or one place that
///   becomes free, begins one message at most.
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
    budget.onFree(this::beginAll);
  }

  /// Takes a message; it is handled as soon as there is a place.
  void offer(QueuedMessage message) {
    begin(added(message));
  }

  private synchronized @Nullable QueuedMessage added(QueuedMessage message) {
    waiting.add(message);
    return next();
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
    beginAll();
  }

  /// A call has ended.
  void released() {
    if (budget.release()) {
      left();
      budget.tellWaiting();
    } else {
      begin(replaced());
    }
  }

  private synchronized void left() {
    running--;
  }

  private synchronized @Nullable QueuedMessage replaced() {
    running--;
    return next();
  }

  /// Takes back all messages that are not being handled, in their order.
  synchronized List<QueuedMessage> takeWaiting() {
    dropStale();
    var taken = List.copyOf(waiting);
    waiting.clear();
    return taken;
  }

  private void beginAll() {
    for (var next = next(); next != null; next = next()) {
      begin(next);
    }
  }

  private void begin(@Nullable QueuedMessage message) {
    if (message != null) {
      var _ = handler.handle(message);
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
