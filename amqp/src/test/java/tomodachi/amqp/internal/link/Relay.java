package tomodachi.amqp.internal.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/// A TCP relay to RabbitMQ whose connections a test can cut, and which it can stop and start again
/// on the same port.
public final class Relay implements AutoCloseable {

  private final ServerSocketFactory listeners;
  private final int port;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final AtomicInteger accepted = new AtomicInteger();
  private volatile @Nullable ServerSocket listener;
  private volatile @Nullable Thread acceptor;
  private volatile boolean deaf;

  public Relay() throws IOException {
    this(ServerSocketFactory.getDefault());
  }

  /// @param listeners makes the sockets it listens on, such as ones that speak TLS
  Relay(ServerSocketFactory listeners) throws IOException {
    this.listeners = listeners;
    var first = listen(0);
    port = first.getLocalPort();
    accept(first);
  }

  public int port() {
    return port;
  }

  /// How many connections there have been.
  public int accepted() {
    return accepted.get();
  }

  /// Takes connections again.
  public void start() throws IOException {
    accept(listen(port));
  }

  /// Cuts all connections and takes no others.
  public void stop() throws IOException {
    var current = listener;
    listener = null;
    if (current != null) {
      current.close();
      awaitEnd(acceptor);
    }
    cut();
  }

  /// A port is taken until the thread that accepts has noticed that it is closed.
  private static void awaitEnd(@Nullable Thread thread) {
    try {
      if (thread != null) {
        thread.join();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// Cuts all connections.
  public void cut() throws IOException {
    for (var socket : sockets) {
      socket.close();
    }
    sockets.clear();
  }

  /// From now on, what the broker says is swallowed.
  public void swallowAnswers() {
    deaf = true;
  }

  @Override
  public void close() throws IOException {
    stop();
  }

  private ServerSocket listen(int port) throws IOException {
    var server = listeners.createServerSocket();
    server.setReuseAddress(true);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return server;
  }

  private void accept(ServerSocket server) {
    listener = server;
    acceptor = Thread.startVirtualThread(() -> acceptAll(server));
  }

  private void acceptAll(ServerSocket server) {
    try {
      while (true) {
        relay(server.accept());
      }
    } catch (IOException _) {
      assert server.isClosed();
    }
  }

  private void relay(Socket near) throws IOException {
    var far = new Socket(InetAddress.getLoopbackAddress(), RabbitMq.PORT);
    accepted.incrementAndGet();
    sockets.add(near);
    sockets.add(far);
    Thread.startVirtualThread(() -> copy(near, far, false));
    Thread.startVirtualThread(() -> copy(far, near, true));
    if (listener == null) {
      cut();
    }
  }

  private void copy(Socket from, Socket to, boolean answers) {
    try (from;
        to) {
      var bytes = new byte[8192];
      for (int n = from.getInputStream().read(bytes);
          n >= 0;
          n = from.getInputStream().read(bytes)) {
        if (!answers || !deaf) {
          to.getOutputStream().write(bytes, 0, n);
        }
      }
    } catch (IOException _) {
      assert true : "one side has hung up";
    }
  }
}
