package tomodachi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;

/// Has the services of this module's tests find a broker for AMQP, which listens and says nothing.
public final class InstalledBroker implements EmbeddedBroker {

  /// For [java.util.ServiceLoader].
  public InstalledBroker() {}

  @Override
  public String protocol() {
    return "amqp";
  }

  @Override
  public Running start(int port, Timeline timeline) throws IOException {
    return new Silent(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
  }

  private record Silent(ServerSocket socket) implements Running {

    @Override
    public InetSocketAddress address() {
      return new InetSocketAddress(socket.getInetAddress(), socket.getLocalPort());
    }

    @Override
    public void close() {
      try {
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
