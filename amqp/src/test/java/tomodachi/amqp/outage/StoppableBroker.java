package tomodachi.amqp.outage;

import java.io.IOException;
import java.net.InetSocketAddress;

/// A broker a test can take away.
interface StoppableBroker {

  /// Where it is when it is there; always the same.
  InetSocketAddress address();

  /// Takes it away, if it is there.
  void stop() throws IOException;

  /// Brings it back, with nothing in it; returns when it takes connections.
  void startEmpty() throws IOException;
}
