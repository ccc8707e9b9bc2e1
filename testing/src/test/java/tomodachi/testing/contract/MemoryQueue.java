package tomodachi.testing.contract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A peer: it keeps work, and hands it to whoever listens.
final class MemoryQueue {

  interface Listener {
    void received(String content);
  }

  private final Deque<String> waiting = new ArrayDeque<>();
  private @Nullable Listener listener;

  synchronized void put(String content) {
    waiting.addLast(content);
    deliver();
  }

  synchronized void putBack(List<String> contents) {
    contents.reversed().forEach(waiting::addFirst);
    deliver();
  }

  synchronized void listen(Listener newListener) {
    listener = newListener;
    deliver();
  }

  synchronized void ignore() {
    listener = null;
  }

  private void deliver() {
    while (listener != null && !waiting.isEmpty()) {
      listener.received(waiting.removeFirst());
    }
  }
}
