package tomodachi.embedded.amqp.internal.model;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// The messages of one priority.
///
/// - **L1** — messages are taken from the front only, so one that comes back belongs before all
///   that were never taken.
final class Lane {

  private final Deque<QueuedMessage> fresh = new ArrayDeque<>();
  private final PriorityQueue<QueuedMessage> returned =
      new PriorityQueue<>(Comparator.comparingLong(QueuedMessage::sequence));

  boolean isEmpty() {
    return fresh.isEmpty() && returned.isEmpty();
  }

  void add(QueuedMessage message) {
    fresh.addLast(message);
  }

  void putBack(QueuedMessage message) {
    returned.add(message);
  }

  @Nullable QueuedMessage first() {
    return returned.isEmpty() ? fresh.peekFirst() : returned.peek();
  }

  QueuedMessage removeFirst() {
    return returned.isEmpty() ? fresh.removeFirst() : returned.remove();
  }
}
