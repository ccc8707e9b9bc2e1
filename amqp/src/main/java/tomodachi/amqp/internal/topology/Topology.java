package tomodachi.amqp.internal.topology;

import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.util.List;
import tomodachi.ServiceContext;
import tomodachi.amqp.AmqpOptions;
import tomodachi.transport.TransportException;

/// Sees to it that everything the handlers of a service need is there.
///
/// Of each method, a [TransportException] says that the broker refuses or lacks something, with the
/// handler that needs it; an [IOException] that the connection is lost.
public sealed interface Topology permits MadeTopology, VerifiedTopology, AssumedTopology {

  /// What `amqp.topology` says for these handlers.
  static Topology of(List<Subscription> subscriptions, ServiceContext service) {
    var options = service.options(AmqpOptions.class);
    return switch (options.topology()) {
      case CREATE -> new MadeTopology(subscriptions, service.production());
      case VERIFY -> new VerifiedTopology(subscriptions, new AdminCommands(options.virtualhost()));
      case NONE -> new AssumedTopology();
    };
  }

  /// Sees to all of it for the first time: then a second consumer on a queue that belongs to one
  /// instance is an error, not what an old connection has left.
  void open(Connection connection) throws IOException, TransportException;

  /// Sees to what all handlers share.
  void renewShared(Connection connection) throws IOException, TransportException;

  /// Sees to what one handler needs.
  void renew(Connection connection, Subscription subscription)
      throws IOException, TransportException;

  /// Deletes the queues that nobody will ask for again and nobody uses.
  void removeTemporary(Connection connection) throws IOException;
}
