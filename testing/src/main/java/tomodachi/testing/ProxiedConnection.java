package tomodachi.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.testing.FaultProxy.Direction;

/// A connection of a client, and the one to the server that belongs to it. Each direction ends by
/// itself, or both sides are reset.
final class ProxiedConnection {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.testing");
  private static final int CONNECT_MILLIS = 10_000;

  private final Socket client;
  private final Socket server = new Socket();
  private final Pump toServer;
  private final Pump toClient;
  private final List<Thread> threads = new CopyOnWriteArrayList<>();

  ProxiedConnection(Socket client, Gate toServer, Gate toClient, SqsTraffic.Watch watch) {
    this.client = client;
    this.toServer = new Pump(client, server, toServer, watch::request);
    this.toClient = new Pump(server, client, toClient, _ -> watch.answer());
  }

  /// Passes on bytes until both directions have ended, or one side has failed.
  void run(InetSocketAddress address) {
    try (client;
        server) {
      run(() -> pump(address));
    } catch (IOException failed) {
      note(failed);
    }
  }

  private void pump(InetSocketAddress address) throws IOException, InterruptedException {
    server.connect(address, CONNECT_MILLIS);
    toServer.connected();
    server.setTcpNoDelay(true);
    client.setTcpNoDelay(true);
    start(toServer::read);
    start(toServer::write);
    start(toClient::read);
    start(toClient::write);
    if (client.isClosed()) {
      // The reset may have come before all of them had begun.
      reset();
    }
    for (var thread : threads) {
      thread.join();
    }
  }

  private void start(Step step) {
    threads.add(Thread.ofVirtual().name("fault-proxy").start(() -> run(step)));
  }

  private void run(Step step) {
    try {
      step.run();
    } catch (IOException | InterruptedException failed) {
      note(failed);
      reset();
    }
  }

  /// Ends one direction for its receiver.
  void end(Direction direction) {
    run(pump(direction)::end);
  }

  private Pump pump(Direction direction) {
    return switch (direction) {
      case TO_SERVER -> toServer;
      case TO_CLIENT -> toClient;
    };
  }

  /// Resets both sides. Does nothing when the connection has ended.
  void reset() {
    reset(client);
    reset(server);
    threads.forEach(Thread::interrupt);
  }

  /// Closes a socket so that its peer reads an error, not an end.
  static void reset(Socket socket) {
    try (socket) {
      if (!socket.isClosed()) {
        socket.setSoLinger(true, 0);
      }
    } catch (IOException gone) {
      note(gone);
    }
  }

  private static void note(Exception failed) {
    LOG.atDebug().setCause(failed).log("a proxied connection has failed");
  }

  private interface Step {
    void run() throws IOException, InterruptedException;
  }
}
