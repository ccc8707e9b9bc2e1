package tomodachi.amqp.internal.publish;

import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.Timeline;

/// A lane for each exchange: the broker closes the channel of a publish it refuses, with all that
/// is unconfirmed on it, and neighbours are not to suffer. Past 32 exchanges, the others share one.
///
/// - **X1** — a lane lives as long as the publisher, and an exchange keeps its lane.
///
/// Usable from any thread.
final class Lanes {

  private static final int MOST = 32;

  private final Timeline.Machine time;
  private final Map<String, Lane> byExchange = new ConcurrentHashMap<>();
  // Guarded by this.
  private @Nullable Lane shared;
  private @Nullable Connection connection;
  private boolean blocked;
  private boolean closed;

  Lanes(Timeline.Machine time) {
    this.time = time;
  }

  /// The lane of an exchange.
  Lane of(String exchange) {
    var known = byExchange.get(exchange);
    return known == null ? laneFor(exchange) : known;
  }

  private synchronized Lane laneFor(String exchange) {
    var known = byExchange.get(exchange);
    if (known != null) {
      return known;
    }
    if (byExchange.size() >= MOST) {
      return sharedLane();
    }
    var made = lane();
    byExchange.put(exchange, made);
    return made;
  }

  private Lane sharedLane() {
    var lane = shared;
    if (lane == null) {
      lane = lane();
      shared = lane;
    }
    return lane;
  }

  private Lane lane() {
    var made = new Lane(new Outbox(), time);
    if (blocked) {
      made.outbox().hold();
    }
    if (closed) {
      var _ = made.outbox().close();
    }
    if (connection != null) {
      made.openSoon(connection);
    }
    return made;
  }

  private synchronized List<Lane> all() {
    var all = new ArrayList<>(byExchange.values());
    if (shared != null) {
      all.add(shared);
    }
    return all;
  }

  /// Publishes over this connection from now on.
  ///
  /// @throws IOException when it is lost or has no channel left
  void connected(Connection fresh) throws IOException {
    for (var lane : connect(fresh)) {
      lane.open(fresh);
    }
  }

  /// Lanes made later open themselves.
  private synchronized List<Lane> connect(Connection fresh) {
    connection = fresh;
    return all();
  }

  /// Publishes over no connection.
  synchronized void disconnected() {
    connection = null;
    all().forEach(lane -> lane.outbox().detach());
  }

  synchronized boolean connected() {
    return connection != null && connection.isOpen();
  }

  /// Writes nothing until [#goOn].
  synchronized void hold() {
    blocked = true;
    all().forEach(lane -> lane.outbox().hold());
  }

  /// Writes what waits, and what comes.
  synchronized void goOn() {
    blocked = false;
    all().forEach(lane -> lane.outbox().goOn());
  }

  /// Those that wait, are being written, or are written and not confirmed; a copy. Some may be in
  /// it twice.
  List<Pending> pending() {
    return all().stream().flatMap(lane -> lane.outbox().all().stream()).toList();
  }

  /// Takes no more messages; those that are there are still written.
  ///
  /// @return false the second time
  synchronized boolean close() {
    var first = !closed;
    closed = true;
    all().forEach(lane -> lane.outbox().close());
    return first;
  }
}
