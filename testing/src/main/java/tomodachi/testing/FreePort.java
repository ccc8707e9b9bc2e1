package tomodachi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import tomodachi.messaging.transport.Embeddable;
import tomodachi.transport.TransportFactory;

/// Chooses the ports of a test's services and of their brokers, unless the test does.
final class FreePort {

  private FreePort() {}

  /// The overrides of a setup behind those for the ports, so that the setup's win.
  ///
  /// @param brokers what leads to the brokers of the services
  static List<String> before(TestSetup setup, List<String> brokers) {
    return Stream.of(List.of("http.port=" + choose(setup)), brokers, setup.overrides())
        .flatMap(List::stream)
        .toList();
  }

  /// Several services share a listener if they agree on its port, so they need a definite one.
  private static int choose(TestSetup setup) {
    return setup.services().size() == 1 ? 0 : probe();
  }

  /// A broker in the process lives in the time of those who use it, so each test needs its own.
  static List<String> brokers() {
    return usedBrokers().map(kind -> override(kind, probe())).toList();
  }

  /// What leads services to a port for such a broker.
  static String override(Embeddable kind, int port) {
    return "%s=%d".formatted(kind.portOption(), port);
  }

  /// The brokers that services would start in the process.
  static Stream<Embeddable> usedBrokers() {
    return Stream.of(Embeddable.values())
        .filter(kind -> hasTransport(kind.protocol()) && kind.installed().isPresent());
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
