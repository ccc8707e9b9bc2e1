package tomodachi.embedded.amqp.internal.model;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.amqp.internal.wire.Refusal;

/// The consumers of a queue, and whose turn it is: those of the highest priority in a circle. One
/// that can't take a message stands aside, so that it costs nothing until it can again.
final class Consumers {

  private final boolean singleActive;
  private final Set<Consumer> all = new LinkedHashSet<>();
  private final TreeMap<Integer, Deque<Consumer>> circles =
      new TreeMap<>(Comparator.reverseOrder());
  private @Nullable Consumer active;

  /// @param singleActive whether only one gets messages, until it goes; then the one that has the
  ///   highest priority and came first
  Consumers(boolean singleActive) {
    this.singleActive = singleActive;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  int size() {
    return all.size();
  }

  /// @throws Refusal if it or another one wants to be alone and isn't
  void checkExclusive(String queue, boolean exclusive) throws Refusal {
    if ((exclusive && !all.isEmpty())
        || (exclusive && singleActive)
        || all.stream().anyMatch(Consumer::exclusive)) {
      throw Refusal.access(Queue.described(queue) + " in exclusive use");
    }
  }

  void add(Consumer consumer) {
    all.add(consumer);
    circle(consumer).addLast(consumer);
    chooseActive();
  }

  void remove(Consumer consumer) {
    all.remove(consumer);
    active = active == consumer ? null : active;
    circles.computeIfPresent(
        consumer.priority(),
        (_, circle) -> {
          circle.remove(consumer);
          return circle.isEmpty() ? null : circle;
        });
    chooseActive();
  }

  /// Forgets all.
  List<Consumer> clear() {
    var gone = List.copyOf(all);
    all.clear();
    circles.clear();
    active = null;
    return gone;
  }

  /// One that stood aside comes back to its circle.
  void resume(Consumer consumer) {
    if (consumer.waiting() && all.contains(consumer)) {
      consumer.waiting(false);
      circle(consumer).addLast(consumer);
    }
  }

  /// The one that gets the next message; null if none can take it.
  @Nullable Consumer next() {
    if (singleActive) {
      return active != null && active.isReady() ? active : null;
    }
    for (var circle : circles.values()) {
      var consumer = next(circle);
      if (consumer != null) {
        return consumer;
      }
    }
    return null;
  }

  private void chooseActive() {
    if (singleActive && active == null && !circles.isEmpty()) {
      active = circles.firstEntry().getValue().getFirst();
    }
  }

  private static @Nullable Consumer next(Deque<Consumer> circle) {
    while (!circle.isEmpty()) {
      var consumer = circle.removeFirst();
      if (consumer.isReady()) {
        circle.addLast(consumer);
        return consumer;
      }
      consumer.waiting(true);
    }
    return null;
  }

  private Deque<Consumer> circle(Consumer consumer) {
    return circles.computeIfAbsent(consumer.priority(), _ -> new ArrayDeque<>());
  }
}
