package tomodachi.embedded.aws.internal.sqs;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Messages by the time at which something happens to them, the earliest first. All changes take
/// logarithmic time, that of any message too.
final class DueHeap {

  private static final int SMALLEST = 16;

  private @Nullable StoredMessage[] heap = new @Nullable StoredMessage[SMALLEST];
  private int size;

  int size() {
    return size;
  }

  /// The earliest; null if there is none.
  @Nullable StoredMessage first() {
    return heap[0];
  }

  /// When something happens next; [Long#MAX_VALUE] if never.
  long nextDue() {
    var first = heap[0];
    return first == null ? Long.MAX_VALUE : first.due();
  }

  void add(StoredMessage message) {
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, size * 2);
    }
    up(message, size++);
  }

  void remove(StoredMessage message) {
    var index = message.heapIndex;
    var last = at(--size);
    heap[size] = null;
    message.heapIndex = StoredMessage.NOWHERE;
    if (last != message) {
      settle(last, index);
    }
    if (size == 0) {
      clear();
    }
  }

  /// The time of a message in it has changed.
  void update(StoredMessage message) {
    settle(message, message.heapIndex);
  }

  /// Forgets all of them. An array that has grown is given back, as it is when the last one leaves.
  void clear() {
    if (heap.length > SMALLEST) {
      heap = new @Nullable StoredMessage[SMALLEST];
    }
    Arrays.fill(heap, null);
    size = 0;
  }

  /// How many there is room for now.
  int capacity() {
    return heap.length;
  }

  private void settle(StoredMessage message, int index) {
    up(message, index);
    if (message.heapIndex == index) {
      down(message, index);
    }
  }

  private void up(StoredMessage message, int from) {
    var index = from;
    var due = message.due();
    while (index > 0) {
      var parent = at((index - 1) / 2);
      if (parent.due() <= due) {
        break;
      }
      put(parent, index);
      index = (index - 1) / 2;
    }
    put(message, index);
  }

  private void down(StoredMessage message, int from) {
    var index = from;
    var due = message.due();
    while (2 * index + 1 < size) {
      var child = earlierChild(index);
      if (at(child).due() >= due) {
        break;
      }
      put(at(child), index);
      index = child;
    }
    put(message, index);
  }

  private int earlierChild(int index) {
    var left = 2 * index + 1;
    var right = left + 1;
    return right < size && at(right).due() < at(left).due() ? right : left;
  }

  private void put(StoredMessage message, int index) {
    heap[index] = message;
    message.heapIndex = index;
  }

  private StoredMessage at(int index) {
    var message = heap[index];
    if (message == null) {
      throw new IllegalStateException("Nothing at " + index);
    }
    return message;
  }
}
