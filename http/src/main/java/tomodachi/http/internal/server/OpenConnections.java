package tomodachi.http.internal.server;

import io.netty.channel.Channel;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The connections of a server.
final class OpenConnections {
  private final int limit;
  private final AtomicInteger count = new AtomicInteger();
  private final Map<Channel, ClientConnection> open = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  OpenConnections(int limit) {
    this.limit = limit;
  }

  /// Takes a place for one more; false if there is none.
  boolean admit() {
    if (count.incrementAndGet() <= limit) {
      return true;
    }
    count.decrementAndGet();
    return false;
  }

  /// What is spoken on a channel that was admitted, until it closes or speaks something else.
  void add(Channel channel, ClientConnection connection) {
    open.put(channel, connection);
  }

  /// A channel speaks something else from now on.
  void replace(Channel channel, ClientConnection connection) {
    if (open.replace(channel, connection) != null && stopping) {
      connection.stop();
    }
  }

  /// Gives the place back that an admitted channel has, once.
  void remove(Channel channel) {
    open.remove(channel);
    count.decrementAndGet();
  }

  int size() {
    return count.get();
  }

  /// True when each connection closes with its next answer.
  boolean isStopping() {
    return stopping;
  }

  void stop() {
    stopping = true;
    open.values().forEach(ClientConnection::stop);
  }

  /// Closes each connection, whatever it carries, and waits until they are closed.
  ///
  /// @param atMost the longest time to wait; a handler that keeps its event loop keeps connections
  void close(Duration atMost) {
    var closing =
        open.values().stream()
            .map(ClientConnection::close)
            .filter(future -> !future.isDone())
            .toList();
    var left = new CountDownLatch(closing.size());
    closing.forEach(future -> future.addListener(_ -> left.countDown()));
    await(left, atMost);
  }

  private static void await(CountDownLatch left, Duration atMost) {
    try {
      var _ = left.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      // The event loops close what is left.
      Thread.currentThread().interrupt();
    }
  }
}
