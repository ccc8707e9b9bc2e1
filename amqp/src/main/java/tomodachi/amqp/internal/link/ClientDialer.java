package tomodachi.amqp.internal.link;

import com.rabbitmq.client.Address;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.SocketConfigurators;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import tomodachi.amqp.AmqpOptions;
import tomodachi.transport.TransportException;

/// Connects by the RabbitMQ client, on blocking sockets and without its own recovery.
///
/// The thread that reads frames and the one that sends heartbeats are threads of the platform:
/// handlers that compute for long may keep virtual threads waiting, and the broker would take the
/// connection for dead. Callbacks run on virtual threads.
final class ClientDialer implements Dialer {

  private static final int TIMEOUT_MILLIS = Math.toIntExact(Duration.ofSeconds(5).toMillis());
  private static final int RPC_TIMEOUT_MILLIS = Math.toIntExact(Duration.ofSeconds(30).toMillis());

  /// The most a RabbitMQ can be set up to take, 512 MiB. The client ends the connection when a
  /// larger one comes, which then comes again.
  private static final int LARGEST_MESSAGE = 512 << 20;

  private static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

  private static final ThreadFactory THREADS =
      Thread.ofPlatform().daemon().name("tomodachi-amqp-", 0).factory();
  private static final ExecutorService CALLBACKS =
      Executors.newThreadPerTaskExecutor(
          Thread.ofVirtual().name("tomodachi-amqp-callback-", 0).factory());

  private final AmqpOptions options;
  private final String connectionName;

  /// @param connectionName what RabbitMQ's tools show for the connection
  ClientDialer(AmqpOptions options, String connectionName) {
    this.options = options;
    this.connectionName = connectionName;
  }

  @Override
  public Line dial(BrokerAddress address) throws IOException, TimeoutException, TransportException {
    var sockets = sockets(address.tls());
    try {
      return dial(address, sockets);
    } catch (IOException e) {
      if (address.tls() && AlertProbe.isOfUse(e)) {
        new AlertProbe(sockets, this::secure).ask(address);
      }
      throw e;
    }
  }

  private Line dial(BrokerAddress address, SocketFactory sockets)
      throws IOException, TimeoutException {
    var socket = new AtomicReference<Socket>();
    var configurator =
        SocketConfigurators.builder().defaultConfigurator().add(this::secure).add(socket::set);
    var factory = new QuietFactory(sockets, configurator.build(), LARGEST_MESSAGE);
    set(factory);
    var target = List.of(new Address(address.host(), address.port()));
    var connection = factory.newConnection(target, connectionName);
    return new Line(connection, socket.get());
  }

  private SocketFactory sockets(boolean tls) throws IOException, TransportException {
    return tls ? context().getSocketFactory() : SocketFactory.getDefault();
  }

  private SSLContext context() throws IOException, TransportException {
    var given = options.sslContext();
    return given == null ? TlsFiles.context(options.tls()) : given;
  }

  private void secure(Socket socket) {
    if (socket instanceof SSLSocket tls) {
      var parameters = tls.getSSLParameters();
      var enabled = new ArrayList<>(List.of(parameters.getProtocols()));
      enabled.retainAll(PROTOCOLS);
      parameters.setProtocols(enabled.toArray(String[]::new));
      if (options.tls().verifyHostname()) {
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
      }
      tls.setSSLParameters(parameters);
    }
  }

  private void set(ConnectionFactory factory) {
    factory.setUsername(options.login());
    factory.setPassword(options.password());
    factory.setVirtualHost(options.virtualhost());
    factory.setRequestedHeartbeat(Math.toIntExact(options.heartbeat().toSeconds()));
    factory.setConnectionTimeout(TIMEOUT_MILLIS);
    factory.setHandshakeTimeout(TIMEOUT_MILLIS);
    factory.setChannelRpcTimeout(RPC_TIMEOUT_MILLIS);
    factory.setAutomaticRecoveryEnabled(false);
    factory.setTopologyRecoveryEnabled(false);
    factory.setClientProperties(named(factory.getClientProperties()));
    factory.setExceptionHandler(new ClientExceptions());
    factory.setThreadFactory(THREADS);
    factory.setSharedExecutor(CALLBACKS);
  }

  private static Map<String, Object> named(Map<String, Object> properties) {
    var ours = new HashMap<>(properties);
    ours.keySet().removeAll(List.of("version", "copyright", "information"));
    ours.put("product", "tomodachi");
    ours.put("platform", "Java");
    return ours;
  }
}
