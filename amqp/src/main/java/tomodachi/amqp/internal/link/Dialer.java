package tomodachi.amqp.internal.link;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import tomodachi.transport.TransportException;

/// Makes one connection.
@FunctionalInterface
interface Dialer {

  /// Connects and logs in.
  ///
  /// @throws IOException when it can't be reached or refuses
  /// @throws TimeoutException when it doesn't answer in time
  /// @throws TransportException when this side isn't fit to connect to any broker
  Line dial(BrokerAddress address) throws IOException, TimeoutException, TransportException;
}
