package tomodachi.amqp.internal.link;

import com.rabbitmq.client.Address;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.SocketConfigurators;
import java.io.IOException;
import java.net.Socket;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import tomodachi.amqp.AmqpOptions;

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
  public Line dial(BrokerAddress address) throws IOException, TimeoutException {
    var socket = new AtomicReference<Socket>();
    var factory = factory(address.tls());
    factory.setSocketConfigurator(
        SocketConfigurators.builder().defaultConfigurator().add(socket::set).build());
    if (address.tls()) {
      factory.enableHostnameVerification();
    }
    var target = List.of(new Address(address.host(), address.port()));
    var connection = factory.newConnection(target, connectionName);
    return new Line(connection, socket.get());
  }

  /// The settings, but for those of the socket.
  ConnectionFactory factory(boolean tls) throws IOException {
    var factory = new ConnectionFactory();
    factory.setUsername(options.login());
    factory.setPassword(options.password());
    factory.setVirtualHost(options.virtualhost());
    factory.setRequestedHeartbeat(Math.toIntExact(options.heartbeat().toSeconds()));
    factory.setConnectionTimeout(TIMEOUT_MILLIS);
    factory.setHandshakeTimeout(TIMEOUT_MILLIS);
    factory.setChannelRpcTimeout(RPC_TIMEOUT_MILLIS);
    factory.setMaxInboundMessageBodySize(LARGEST_MESSAGE);
    factory.setAutomaticRecoveryEnabled(false);
    factory.setTopologyRecoveryEnabled(false);
    factory.setClientProperties(named(factory.getClientProperties()));
    factory.setExceptionHandler(new ClientExceptions());
    factory.setThreadFactory(THREADS);
    factory.setSharedExecutor(CALLBACKS);
    if (tls) {
      factory.useSslProtocol(sslContext());
    }
    return factory;
  }

  private SSLContext sslContext() throws IOException {
    var given = options.sslContext();
    return given == null ? trustedByTheMachine() : given;
  }

  private static SSLContext trustedByTheMachine() throws IOException {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IOException("the JVM has no default TLS context", e);
    }
  }

  private static Map<String, Object> named(Map<String, Object> properties) {
    var ours = new HashMap<>(properties);
    ours.keySet().removeAll(List.of("version", "copyright", "information"));
    ours.put("product", "tomodachi");
    ours.put("platform", "Java");
    return ours;
  }
}
