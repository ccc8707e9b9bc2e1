package tomodachi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.TransportFactory;

/// Chooses the ports of a test's services and of their broker, unless the test does.
final class FreePort {

  static final String AMQP = "amqp";

  private FreePort() {}

  /// The overrides of a setup behind those for the ports, so that the setup's win.
  ///
  /// @param broker what leads to the broker of the services
  static List<String> before(TestSetup setup, List<String> broker) {
    return Stream.of(List.of("http.port=" + choose(setup)), broker, setup.overrides())
        .flatMap(List::stream)
        .toList();
  }

  /// Several services share a listener if they agree on its port, so they need a definite one.
  private static int choose(TestSetup setup) {
    return setup.services().size() == 1 ? 0 : probe();
  }

  /// A broker in the process lives in the time of those who use it, so each test needs its own.
  static List<String> broker() {
    return needsBroker() ? List.of("embedded.amqp_port=" + probe()) : List.of();
  }

  /// True where services would start a broker in the process.
  static boolean needsBroker() {
    return hasTransport(AMQP) && EmbeddedBroker.of(AMQP).isPresent();
  }

  private static boolean hasTransport(String name) {
    return ServiceLoader.load(TransportFactory.class, TransportFactory.class.getClassLoader())
        .stream()
        .map(ServiceLoader.Provider::get)
        .anyMatch(factory -> factory.name().equals(name));
  }

  private static int probe() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
