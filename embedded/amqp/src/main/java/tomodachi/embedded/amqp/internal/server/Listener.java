package tomodachi.embedded.amqp.internal.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.embedded.amqp.internal.Limits;
import tomodachi.embedded.amqp.internal.wire.ReplyCode;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;

/// A broker that takes connections on 127.0.0.1. Each has two virtual threads.
public final class Listener implements EmbeddedBroker.Running {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.embedded.amqp");
  private static final Duration FAREWELL = Duration.ofSeconds(1);
  private static final Duration AGAIN = Duration.ofSeconds(1);
  private static final int BACKLOG = 128;

  private final Broker broker;
  private final ServerSocket socket;
  private final Map<Connection, Thread> connections = new ConcurrentHashMap<>();

  private Listener(Broker broker, ServerSocket socket) {
    this.broker = broker;
    this.socket = socket;
  }

  /// Begins to listen.
  ///
  /// @param port 0 is a free one
  /// @throws IOException if it can't
  public static Listener start(int port, Limits limits, Timeline timeline) throws IOException {
    var socket = new ServerSocket();
    try {
      socket.bind(new InetSocketAddress(loopback(), port), BACKLOG);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
    var listener = new Listener(new Broker(limits, timeline), socket);
    listener.listen();
    return listener;
  }

  @Override
  public InetSocketAddress address() {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  @Override
  public void close() {
    stopListening();
    var all = List.copyOf(connections.entrySet());
    all.forEach(entry -> dismiss(entry.getKey()));
    all.forEach(entry -> awaitEnd(entry.getKey(), entry.getValue()));
    broker.run(() -> broker.host().queues().deleteAll());
  }

  /// The thread, and those it starts, outlive the class loader of the service that wants a broker
  /// first.
  private void listen() {
    var thread = Thread.ofVirtual().name("tomodachi-amqp-listener").unstarted(this::acceptAll);
    thread.setContextClassLoader(Listener.class.getClassLoader());
    thread.start();
  }

  private void acceptAll() {
    try {
      while (!socket.isClosed()) {
        accept(socket.accept());
      }
    } catch (IOException e) {
      listenLater(e);
    }
  }

  /// The process may have too many files open for the moment.
  private void listenLater(IOException reason) {
    if (!socket.isClosed()) {
      LOG.atWarn()
          .addKeyValue("reason", reason.getMessage())
          .log("the embedded broker can't accept a connection and tries again in a second");
      broker.timeline().machine().after(AGAIN, this::listen);
    }
  }

  private void accept(Socket client) throws IOException {
    if (connections.size() >= broker.limits().connections()) {
      client.close();
      return;
    }
    client.setTcpNoDelay(true);
    var connection = new Connection(broker, client, connections::remove);
    var thread = Thread.ofVirtual().name("tomodachi-amqp-reader").unstarted(connection);
    connections.put(connection, thread);
    thread.start();
    if (socket.isClosed()) {
      dismiss(connection);
    }
  }

  private static void dismiss(Connection connection) {
    connection.close(
        ReplyCode.CONNECTION_FORCED, "broker forced connection closure with reason 'shutdown'");
  }

  private void stopListening() {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("the socket didn't close", e);
    }
  }

  private static void awaitEnd(Connection connection, Thread thread) {
    try {
      if (!thread.join(FAREWELL)) {
        connection.abort();
      }
    } catch (InterruptedException e) {
      connection.abort();
      Thread.currentThread().interrupt();
    }
  }

  private static InetAddress loopback() {
    return InetAddress.ofLiteral("127.0.0.1");
  }
}
