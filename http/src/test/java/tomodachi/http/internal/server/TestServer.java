package tomodachi.http.internal.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import tomodachi.transport.TransportException;

/// A server on a free port of the loopback address.
final class TestServer implements AutoCloseable {
  private final RealTimeline timeline = new RealTimeline();
  private final HttpServer server;

  private TestServer(TestSettings settings, Application application, IoTransport io)
      throws TransportException {
    server = HttpServer.open(settings.get(), timeline, application, io);
  }

  /// An application as a handler that blocks may write it.
  interface Handler {
    void handle(Exchange exchange) throws Exception;
  }

  /// Runs the handler on a virtual thread per request.
  static TestServer blocking(TestSettings settings, Handler handler) throws TransportException {
    return new TestServer(settings, onVirtualThreads(handler), IoTransport.best());
  }

  static TestServer blocking(Handler handler) throws TransportException {
    return blocking(TestSettings.settings(), handler);
  }

  /// Runs the application on the event loop.
  static TestServer direct(TestSettings settings, Application application)
      throws TransportException {
    return new TestServer(settings, application, IoTransport.best());
  }

  static TestServer nio(TestSettings settings, Handler handler) throws TransportException {
    return new TestServer(settings, onVirtualThreads(handler), IoTransport.NIO);
  }

  /// Answers with method, target and the body's length.
  static void echo(Exchange exchange) throws IOException {
    var length = exchange.body().readAllBytes().length;
    text(exchange, "%s %s %d".formatted(exchange.method(), exchange.target(), length));
  }

  static void text(Exchange exchange, String text) {
    exchange.respond(
        new Head(200, List.of(Map.entry("Content-Type", "text/plain"))), text.getBytes(UTF_8));
  }

  static Head ok() {
    return new Head(200, List.of());
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  HttpServer server() {
    return server;
  }

  RawClient connect() throws IOException {
    return new RawClient(server.address());
  }

  @Override
  public void close() {
    server.close();
    timeline.close();
  }

  private static Application onVirtualThreads(Handler handler) {
    return exchange -> Thread.ofVirtual().start(() -> run(handler, exchange));
  }

  private static void run(Handler handler, Exchange exchange) {
    try {
      handler.handle(exchange);
    } catch (Exception e) {
      exchange.abort();
    }
  }
}
