package tomodachi.amqp;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// Options while one of them is changed.
final class AmqpOptionsDraft {
  @Nullable String host;
  @Nullable Integer port;
  String login;
  String password;
  String virtualhost;
  boolean ssl;
  @Nullable SSLContext sslContext;
  Duration heartbeat;
  String exchangeName;
  String routingKeyPrefix;
  String queueNamePrefix;
  @Nullable Duration queueTtl;
  boolean required;
  Duration publishTimeout;
  AmqpOptions.Topology topology;
  AmqpOptions.Qos qos;

  AmqpOptionsDraft(AmqpOptions options) {
    host = options.host();
    port = options.port();
    login = options.login();
    password = options.password();
    virtualhost = options.virtualhost();
    ssl = options.ssl();
    sslContext = options.sslContext();
    heartbeat = options.heartbeat();
    exchangeName = options.exchangeName();
    routingKeyPrefix = options.routingKeyPrefix();
    queueNamePrefix = options.queueNamePrefix();
    queueTtl = options.queueTtl();
    required = options.required();
    publishTimeout = options.publishTimeout();
    topology = options.topology();
    qos = options.qos();
  }

  AmqpOptions options() {
    return new AmqpOptions(
        host,
        port,
        login,
        password,
        virtualhost,
        ssl,
        sslContext,
        heartbeat,
        exchangeName,
        routingKeyPrefix,
        queueNamePrefix,
        queueTtl,
        required,
        publishTimeout,
        topology,
        qos);
  }
}
