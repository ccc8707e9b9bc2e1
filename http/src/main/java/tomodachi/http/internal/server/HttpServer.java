package tomodachi.http.internal.server;

import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.util.Version;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

/// A listening socket and its connections. It belongs to the process, and outlives the applications
/// whose requests it takes.
///
/// All methods may be called from any thread but an event loop.
public final class HttpServer implements AutoCloseable {
  private static final Duration CLOSING = Duration.ofSeconds(2);

  /// Loops don't wait for anything, so this is for ones that have died.
  private static final Duration HANDOVER = Duration.ofMillis(500);

  private final EventLoopGroup loops;
  private final ServerScope server;
  private final Channel listening;
  private final InetSocketAddress address;

  private HttpServer(EventLoopGroup loops, ServerScope server, Channel listening) {
    this.loops = loops;
    this.server = server;
    this.listening = listening;
    address = (InetSocketAddress) listening.localAddress();
  }

  /// Listens, and gives each request to `application` from now on.
  ///
  /// @throws TransportException if the port can't be had
  public static HttpServer open(ServerSettings settings, Timeline timeline, Application application)
      throws TransportException {
    return open(settings, timeline, application, IoTransport.best());
  }

  static HttpServer open(
      ServerSettings settings, Timeline timeline, Application application, IoTransport io)
      throws TransportException {
    var server = ServerScope.of(settings, timeline, application);
    var loops = io.eventLoops();
    try {
      var listening = new ListeningSocket(settings, io).bind(loops, new ConnectionSetup(server));
      return new HttpServer(loops, server, listening);
    } catch (TransportException e) {
      shutDown(loops);
      throw e;
    }
  }

  /// Where it listens, with the port that was chosen.
  public InetSocketAddress address() {
    return address;
  }

  /// How many connections are open.
  int openConnections() {
    return server.connections().size();
  }

  /// Stops listening and lets go of clients: idle connections close at once, the others with their
  /// next answer. Does nothing the second time.
  public void stopAccepting() {
    listening.close().awaitUninterruptibly();
    server.connections().stop();
  }

  /// Waits until the application has taken every request that it was about to be given.
  public void awaitHandover() throws InterruptedException {
    for (var loop : loops) {
      if (!loop.isShuttingDown()) {
        loop.submit(() -> {}).await(HANDOVER.toMillis());
      }
    }
  }

  /// Waits until the application has no request and every answer has left.
  ///
  /// @param atMost the longest time to wait; zero only looks
  /// @return false if the time was up before
  public boolean awaitIdle(Duration atMost) throws InterruptedException {
    return server.requests().awaitNone(atMost);
  }

  /// Stops listening and closes every connection. Does nothing the second time.
  @Override
  public void close() {
    stopAccepting();
    server.connections().close();
    shutDown(loops);
  }

  /// The version of the library underneath, Netty.
  public String engineVersion() {
    var netty = Version.identify().get("netty-transport");
    return netty == null ? "unknown" : netty.artifactVersion();
  }

  private static void shutDown(EventLoopGroup loops) {
    loops
        .shutdownGracefully(0, CLOSING.toMillis(), TimeUnit.MILLISECONDS)
        .awaitUninterruptibly(2 * CLOSING.toMillis());
  }
}
