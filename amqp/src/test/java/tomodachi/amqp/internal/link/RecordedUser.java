package tomodachi.amqp.internal.link;

import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import tomodachi.transport.TransportException;

/// Writes down what a link tells it.
class RecordedUser implements Link.User {

  final List<String> events = new CopyOnWriteArrayList<>();
  final List<Connection> connections = new CopyOnWriteArrayList<>();
  private final AtomicBoolean busy = new AtomicBoolean();

  @Override
  public void connected(Connection connection) throws IOException, TransportException {
    note("connected");
    connections.add(connection);
    setUp(connection);
    busy.set(false);
  }

  /// What the user does with a connection.
  void setUp(Connection connection) throws IOException, TransportException {}

  @Override
  public void lost(String reason) {
    note("lost: " + reason);
    busy.set(false);
  }

  private void note(String event) {
    events.add(busy.compareAndSet(false, true) ? event : event + " while busy");
  }
}
