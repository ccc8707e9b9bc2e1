package tomodachi.amqp.internal.topology;

import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.util.List;
import tomodachi.transport.TransportException;

/// Makes nothing: what is missing, or other than declared, is an error that names all of it.
///
/// Bindings can't be looked for in AMQP; their commands are shown where a queue or an exchange is
/// missing.
record VerifiedTopology(List<Subscription> subscriptions, AdminCommands commands)
    implements Topology {

  @Override
  public void open(Connection connection) throws IOException, TransportException {
    try (var declaring = new Declaring(connection)) {
      var inspection = new Inspection(declaring, commands, true);
      inspection.ladder();
      for (var subscription : subscriptions) {
        Sharing.check(subscription, inspection.consumers(subscription));
      }
      inspection.check();
    }
  }

  @Override
  public void renewShared(Connection connection) throws IOException, TransportException {
    try (var declaring = new Declaring(connection)) {
      var inspection = new Inspection(declaring, commands, false);
      inspection.ladder();
      inspection.check();
    }
  }

  @Override
  public void renew(Connection connection, Subscription subscription)
      throws IOException, TransportException {
    try (var declaring = new Declaring(connection)) {
      var inspection = new Inspection(declaring, commands, false);
      inspection.consumers(subscription);
      inspection.check();
    }
  }

  @Override
  public void removeTemporary(Connection connection) {}
}
