package tomodachi.testing.contract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.Options;

/// A broker with one topic. Each queue gets every message, and hands it to one of its consumers.
final class MemoryBroker {

  /// A message on its way.
  ///
  /// @param attempt which delivery is the next
  record Entry(String body, Map<String, Object> attributes, int attempt) {
    Entry next() {
      return new Entry(body, attributes, attempt + 1);
    }
  }

  interface Consumer {
    boolean hasRoom();

    void receive(Entry entry);
  }

  /// Where the broker is, and what is wrong with the transport.
  record Section(@Nullable MemoryBroker broker, MessagingFault fault) implements Options.Section {
    public static Section defaults() {
      return new Section(null, MessagingFault.NONE);
    }

    @Override
    public String key() {
      return "memory_broker";
    }
  }

  private final Map<String, Queue> queues = new LinkedHashMap<>();
  private final Deque<ParkedMessage> parked = new ArrayDeque<>();

  synchronized Queue queue(String name) {
    return queues.computeIfAbsent(name, _ -> new Queue());
  }

  synchronized void publish(Entry entry) {
    List.copyOf(queues.values()).forEach(queue -> queue.put(entry));
  }

  synchronized void park(ParkedMessage message) {
    parked.add(message);
  }

  synchronized @Nullable ParkedMessage takeParked() {
    return parked.poll();
  }

  /// Everything in it happens under the broker's lock.
  final class Queue {

    private final Deque<Entry> ready = new ArrayDeque<>();
    private final List<Consumer> consumers = new ArrayList<>();

    int size() {
      synchronized (MemoryBroker.this) {
        return ready.size();
      }
    }

    void put(Entry entry) {
      synchronized (MemoryBroker.this) {
        ready.addLast(entry);
        deliver();
      }
    }

    void putBack(Entry entry) {
      synchronized (MemoryBroker.this) {
        ready.addFirst(entry);
        deliver();
      }
    }

    void attach(Consumer consumer) {
      synchronized (MemoryBroker.this) {
        consumers.add(consumer);
        deliver();
      }
    }

    void detach(Consumer consumer) {
      synchronized (MemoryBroker.this) {
        consumers.remove(consumer);
      }
    }

    void deliver() {
      synchronized (MemoryBroker.this) {
        for (var taker = taker(); taker != null; taker = taker()) {
          // The next one gets the next.
          consumers.remove(taker);
          consumers.add(taker);
          taker.receive(ready.removeFirst());
        }
      }
    }

    private @Nullable Consumer taker() {
      return ready.isEmpty()
          ? null
          : consumers.stream().filter(Consumer::hasRoom).findFirst().orElse(null);
    }
  }
}
