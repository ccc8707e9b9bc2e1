package tomodachi.amqp;

import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// Options while one of them is changed.
final class AmqpOptionsDraft {
  @Nullable String host;
  @Nullable Integer port;
  List<String> hosts;
  String login;
  String password;
  String virtualhost;
  boolean ssl;
  @Nullable SSLContext sslContext;
  AmqpTls tls;
  Duration heartbeat;
  String exchangeName;
  String routingKeyPrefix;
  String queueNamePrefix;
  @Nullable Duration queueTtl;
  boolean required;
  Duration publishTimeout;
  @Nullable Duration consumerTimeout;
  AmqpOptions.Topology topology;
  AmqpOptions.Qos qos;

  AmqpOptionsDraft(AmqpOptions options) {
    host = options.host();
    port = options.port();
    hosts = options.hosts();
    login = options.login();
    password = options.password();
    virtualhost = options.virtualhost();
    ssl = options.ssl();
    sslContext = options.sslContext();
    tls = options.tls();
    heartbeat = options.heartbeat();
    exchangeName = options.exchangeName();
    routingKeyPrefix = options.routingKeyPrefix();
    queueNamePrefix = options.queueNamePrefix();
    queueTtl = options.queueTtl();
    required = options.required();
    publishTimeout = options.publishTimeout();
    consumerTimeout = options.consumerTimeout();
    topology = options.topology();
    qos = options.qos();
  }

  AmqpOptions options() {
    return new AmqpOptions(
        host,
        port,
        hosts,
        login,
        password,
        virtualhost,
        ssl,
        sslContext,
        tls,
        heartbeat,
        exchangeName,
        routingKeyPrefix,
        queueNamePrefix,
        queueTtl,
        required,
        publishTimeout,
        consumerTimeout,
        topology,
        qos);
  }
}
