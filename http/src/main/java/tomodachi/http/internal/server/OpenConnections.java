package tomodachi.http.internal.server;

import io.netty.channel.ChannelFuture;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// The connections of a server.
final class OpenConnections {
  private final int limit;
  private final AtomicInteger count = new AtomicInteger();
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
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

  void add(Connection connection) {
    open.add(connection);
  }

  /// Gives the place back.
  void remove(Connection connection) {
    if (open.remove(connection)) {
      count.decrementAndGet();
    }
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
    open.forEach(Connection::stop);
  }

  /// Closes each connection, whatever it carries, and waits until they are closed.
  void close() {
    var closing = open.stream().map(Connection::close).toList();
    closing.forEach(ChannelFuture::awaitUninterruptibly);
  }
}
