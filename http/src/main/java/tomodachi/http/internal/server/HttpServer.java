package tomodachi.http.internal.server;

import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.util.Version;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

/// A listening socket and its connections. It belongs to the process, and outlives the applications
/// whose requests it takes.
///
/// All methods may be called from any thread but an event loop.
public final class HttpServer implements AutoCloseable {
  /// How long each step of closing waits for event loops; a handler may keep one that carries it.
  private static final Duration CLOSING = Duration.ofSeconds(2);

  /// Loops don't wait for anything, so this is for ones that have died.
  private static final Duration HANDOVER = Duration.ofMillis(500);

  private final EventLoopGroup loops;
  private final ServerScope server;
  private final @Nullable ServerCertificate certificate;
  private final Channel listening;
  private final InetSocketAddress address;

  private HttpServer(
      EventLoopGroup loops,
      ServerScope server,
      @Nullable ServerCertificate certificate,
      Channel listening) {
    this.loops = loops;
    this.server = server;
    this.certificate = certificate;
    this.listening = listening;
    address = (InetSocketAddress) listening.localAddress();
  }

  /// Listens, and gives each request to `application` from now on.
  ///
  /// @throws TransportException if the port can't be had, or there is no certificate where the
  ///   settings say
  public static HttpServer open(ServerSettings settings, Timeline timeline, Application application)
      throws TransportException {
    return open(settings, timeline, application, IoTransport.best());
  }

  static HttpServer open(
      ServerSettings settings, Timeline timeline, Application application, IoTransport io)
      throws TransportException {
    var server = ServerScope.of(settings, timeline, application);
    var certificate = ServerCertificate.open(settings, timeline);
    try {
      return listen(server, certificate, io);
    } catch (TransportException | RuntimeException e) {
      close(certificate);
      throw e;
    }
  }

  private static HttpServer listen(
      ServerScope server, @Nullable ServerCertificate certificate, IoTransport io)
      throws TransportException {
    var settings = server.settings();
    var loops = io.eventLoops(settings.eventLoops());
    try {
      var setup = new ConnectionSetup(server, certificate);
      var listening = new ListeningSocket(settings, io).bind(loops, setup);
      return new HttpServer(loops, server, certificate, listening);
    } catch (TransportException | RuntimeException e) {
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
    listening.close().awaitUninterruptibly(CLOSING.toMillis());
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
    server.connections().close(CLOSING);
    shutDown(loops);
    close(certificate);
  }

  /// The version of the library underneath, Netty.
  public String engineVersion() {
    var netty = Version.identify().get("netty-transport");
    return netty == null ? "unknown" : netty.artifactVersion();
  }

  private static void close(@Nullable ServerCertificate certificate) {
    if (certificate != null) {
      certificate.close();
    }
  }

  private static void shutDown(EventLoopGroup loops) {
    loops
        .shutdownGracefully(0, CLOSING.toMillis(), TimeUnit.MILLISECONDS)
        .awaitUninterruptibly(2 * CLOSING.toMillis());
  }
}
