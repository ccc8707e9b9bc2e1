package tomodachi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import tomodachi.testing.FaultProxy.Direction;

/// A server, and a proxy before it.
final class ProxiedNetwork implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 10_000;
  private static final int GLIMPSE_MILLIS = 50;

  private final ServerSocket server;
  private final FaultProxy proxy;

  ProxiedNetwork() {
    try {
      server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
      server.setSoTimeout(PATIENCE_MILLIS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    proxy = FaultProxy.to(addressOf(server));
  }

  FaultProxy proxy() {
    return proxy;
  }

  ServerSocket server() {
    return server;
  }

  @Override
  public void close() throws IOException {
    proxy.close();
    server.close();
  }

  Pair connect() throws IOException {
    var client = client();
    var accepted = server.accept();
    accepted.setSoTimeout(PATIENCE_MILLIS);
    return new Pair(client, accepted);
  }

  Socket client() throws IOException {
    var client = new Socket();
    client.connect(proxy.address(), PATIENCE_MILLIS);
    client.setSoTimeout(PATIENCE_MILLIS);
    return client;
  }

  static InetSocketAddress addressOf(ServerSocket server) {
    return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
  }

  static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Fails silently when the connection is closed first.
  static void sendAndEnd(Socket socket, byte[] data) {
    try {
      socket.getOutputStream().write(data);
      socket.shutdownOutput();
    } catch (IOException closed) {
      assertThat(socket.isClosed()).isTrue();
    }
  }

  static String receive(Socket socket, int length) throws IOException {
    socket.setSoTimeout(PATIENCE_MILLIS);
    return new String(socket.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
  }

  /// A client sees a reset while it connects, or when it reads.
  void assertRefused() {
    assertThatExceptionOfType(SocketException.class)
        .isThrownBy(() -> {
          try (var client = client()) {
            client.getInputStream().read();
          }
        })
        .withMessageContaining("reset");
  }

  static void assertReset(Socket socket) {
    assertThatExceptionOfType(SocketException.class)
        .isThrownBy(() -> socket.getInputStream().read())
        .withMessageContaining("reset");
  }

  static void assertSilent(Socket socket) throws IOException {
    socket.setSoTimeout(GLIMPSE_MILLIS);
    assertThatExceptionOfType(SocketTimeoutException.class)
        .isThrownBy(() -> socket.getInputStream().read());
  }

  /// Both ends of a connection through the proxy.
  record Pair(Socket client, Socket server) implements AutoCloseable {

    Socket sender(Direction direction) {
      return direction == Direction.TO_SERVER ? client : server;
    }

    Socket receiver(Direction direction) {
      return direction == Direction.TO_SERVER ? server : client;
    }

    @Override
    public void close() throws IOException {
      try (server) {
        client.close();
      }
    }
  }
}
