package tomodachi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;

/// Chooses the port of a test's services, unless the test does.
final class FreePort {

  private FreePort() {}

  /// The overrides of a setup behind one for the port, so that the setup's win.
  static List<String> before(TestSetup setup) {
    return Stream.concat(Stream.of("http.port=" + choose(setup)), setup.overrides().stream())
        .toList();
  }

  /// Several services share a listener if they agree on its port, so they need a definite one.
  private static int choose(TestSetup setup) {
    return setup.services().size() == 1 ? 0 : probe();
  }

  private static int probe() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
