package tomodachi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;

/// Has the services of this module's tests find brokers, which listen and say nothing.
public abstract class InstalledBroker implements EmbeddedBroker {

  private final String protocol;

  InstalledBroker(String protocol) {
    this.protocol = protocol;
  }

  /// One for AMQP.
  public static final class Amqp extends InstalledBroker {
    /// For [java.util.ServiceLoader].
    public Amqp() {
      super("amqp");
    }
  }

  /// One for SNS and SQS.
  public static final class Aws extends InstalledBroker {
    /// For [java.util.ServiceLoader].
    public Aws() {
      super("aws");
    }
  }

  @Override
  public String protocol() {
    return protocol;
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
