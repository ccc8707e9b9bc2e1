package tomodachi.embedded.amqp.internal.model;

import java.util.BitSet;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The messages of a queue that are ready, the next one first: by priority, then in the order they
/// came, those that were given back in their old places.
final class Backlog {

  private final @Nullable Lane[] lanes;
  private final BitSet occupied = new BitSet();
  private int size;
  private long bytes;

  /// @param maxPriority 0 to 255; a higher one counts as this
  Backlog(int maxPriority) {
    lanes = new Lane[maxPriority + 1];
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /// The bytes of all bodies.
  long bytes() {
    return bytes;
  }

  /// Adds one behind all others of its priority.
  void add(QueuedMessage message) {
    lane(message).add(message);
    count(message, 1);
  }

  /// Adds one that was taken, in the place it had.
  void putBack(QueuedMessage message) {
    lane(message).putBack(message);
    count(message, 1);
  }

  /// The next one; null if there is none.
  @Nullable QueuedMessage first() {
    var lane = firstLane();
    return lane == null ? null : lane.first();
  }

  /// Takes the next one.
  ///
  /// @throws NoSuchElementException if there is none
  QueuedMessage removeFirst() {
    var priority = occupied.length() - 1;
    var lane = lanes[Math.max(priority, 0)];
    if (lane == null) {
      throw new NoSuchElementException();
    }
    var message = lane.removeFirst();
    occupied.set(priority, !lane.isEmpty());
    count(message, -1);
    return message;
  }

  /// Takes all.
  ///
  /// @return how many there were
  int clear(Consumer<QueuedMessage> each) {
    var count = size;
    while (!isEmpty()) {
      each.accept(removeFirst());
    }
    return count;
  }

  private @Nullable Lane firstLane() {
    var priority = occupied.length() - 1;
    return priority < 0 ? null : lanes[priority];
  }

  private Lane lane(QueuedMessage message) {
    var index = Math.min(message.priority(), lanes.length - 1);
    var lane = lanes[index];
    if (lane == null) {
      lane = new Lane();
      lanes[index] = lane;
    }
    occupied.set(index);
    return lane;
  }

  private void count(QueuedMessage message, int sign) {
    size += sign;
    bytes += sign * (long) message.message().body().length;
  }
}
