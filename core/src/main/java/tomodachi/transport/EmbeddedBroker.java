package tomodachi.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.ServiceLoader;

/// A broker that runs inside the process, for development and tests: it keeps everything in memory
/// and listens on loopback only.
///
/// Registered as a service of [ServiceLoader], so that a transport needs no module of a broker it
/// may never start.
public interface EmbeddedBroker {

  /// The one for a protocol, if it is installed.
  ///
  /// @param protocol such as `amqp`
  static Optional<EmbeddedBroker> of(String protocol) {
    return ServiceLoader.load(EmbeddedBroker.class, EmbeddedBroker.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .filter(broker -> broker.protocol().equals(protocol))
        .findFirst();
  }

  /// The word for what it speaks, such as `amqp`.
  String protocol();

  /// Starts one and returns when it takes connections.
  ///
  /// @param port of 127.0.0.1; 0 is a free one
  /// @param timeline its time: what it delays, it delays in plan time
  /// @throws java.net.BindException when somebody else listens there
  /// @throws IOException when it can't listen for another reason
  Running start(int port, Timeline timeline) throws IOException;

  /// A broker that takes connections.
  interface Running extends AutoCloseable {

    /// Where it listens.
    InetSocketAddress address();

    /// Ends all connections and forgets everything. Does nothing the second time.
    @Override
    void close();
  }
}
