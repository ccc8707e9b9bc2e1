package tomodachi.amqp;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tomodachi.Options;
import tomodachi.amqp.internal.link.BrokerAddress;

/// The section `amqp`. Its text doesn't show the password.
///
/// @param host where RabbitMQ is; `none`: 127.0.0.1, and in development the broker in the process
/// @param port its port, 1 to 65535; `none`: 5672, or 5671 with TLS
/// @param hosts the brokers of one cluster, such as `rabbit-1:5672, rabbit-2`, instead of
///   `amqp.host` and `amqp.port`: tried in turn from a random one on, the next one when a
///   connection is lost
/// @param login the user
/// @param password the user's password
/// @param virtualhost the virtual host, which must exist
/// @param ssl true: TLS, with certificates the JVM trusts unless `amqp.tls.ca_file` or the code
///   says otherwise
/// @param sslContext what TLS trusts and presents; null: the JVM's own
/// @param tls what TLS trusts and presents, in files; if one is given, TLS is used
/// @param heartbeat how often each side shows that it lives, in seconds, 0 to 65535; zero: never. A
///   connection on which nothing comes for twice that long is lost
/// @param exchangeName the exchange of handlers and publishers that name no other
/// @param routingKeyPrefix stands before every routing key
/// @param queueNamePrefix stands before every queue's name
/// @param queueTtl how long a queue without consumers is kept, with its messages, a second or more;
///   `none`: always, but for queues that only one instance uses and that have no name of their own,
///   which are kept for a day. For queues that don't exist yet
/// @param required true: a broker that can't be reached at start is an error
/// @param publishTimeout how long a publish may take, from waiting for a connection to the confirm;
///   more than zero
/// @param consumerTimeout what the broker's `consumer_timeout` is: how long a message may be
///   unsettled before the broker takes it back; at half of it a warning is logged. `none`: for ever
/// @param topology whether exchanges, queues and bindings are made where they are missing, only
///   looked for, or neither
/// @param qos how many messages are taken at once
public record AmqpOptions(
    @Nullable String host,
    @Nullable Integer port,
    List<String> hosts,
    String login,
    String password,
    String virtualhost,
    boolean ssl,
    @Nullable SSLContext sslContext,
    AmqpTls tls,
    Duration heartbeat,
    String exchangeName,
    String routingKeyPrefix,
    String queueNamePrefix,
    @Nullable Duration queueTtl,
    boolean required,
    Duration publishTimeout,
    @Nullable Duration consumerTimeout,
    Topology topology,
    Qos qos)
    implements Options.Section {

  private static final int LAST_PORT = 65_535;
  private static final int MOST_HEARTBEAT_SECONDS = 65_535;

  /// @throws IllegalArgumentException when a value is outside its range
  public AmqpOptions {
    require(port == null || (port > 0 && port <= LAST_PORT), "port must be 1 to 65535", port);
    require(host == null || !host.isBlank(), "host must not be empty", "empty");
    hosts = List.copyOf(hosts);
    hosts.forEach(BrokerAddress::check);
    require(hosts.isEmpty() || host == null, "host can't be given beside hosts", host);
    require(hosts.isEmpty() || port == null, "port can't be given beside hosts", port);
    require(
        sslContext == null || tls.caFile() == null,
        "tls.ca_file can't be given beside an SSLContext in the code",
        tls.caFile());
    require(
        sslContext == null || tls.certificateFile() == null,
        "tls.certificate_file can't be given beside an SSLContext in the code",
        tls.certificateFile());
    require(!exchangeName.isEmpty(), "exchange_name must not be empty", "empty");
    require(
        !heartbeat.isNegative() && heartbeat.toSeconds() <= MOST_HEARTBEAT_SECONDS,
        "heartbeat must be 0 to 65535 seconds",
        heartbeat);
    require(
        queueTtl == null || queueTtl.toSeconds() > 0,
        "queue_ttl must be 1 second or more",
        queueTtl);
    require(publishTimeout.isPositive(), "publish_timeout must be more than 0", publishTimeout);
    require(
        consumerTimeout == null || consumerTimeout.isPositive(),
        "consumer_timeout must be more than 0",
        consumerTimeout);
  }

  private static void require(boolean right, String rule, @Nullable Object value) {
    if (!right) {
      throw new IllegalArgumentException("%s, was %s".formatted(rule, value));
    }
  }

  /// RabbitMQ on this machine as guest, with the exchange `amq.topic`.
  public static AmqpOptions defaults() {
    return new AmqpOptions(
        null,
        null,
        List.of(),
        "guest",
        "guest",
        "/",
        false,
        null,
        AmqpTls.defaults(),
        Duration.ofSeconds(60),
        "amq.topic",
        "",
        "",
        null,
        false,
        Duration.ofSeconds(10),
        Duration.ofMinutes(30),
        Topology.CREATE,
        Qos.defaults());
  }

  /// A copy with this host.
  public AmqpOptions withHost(String host) {
    return edit(draft -> draft.host = host);
  }

  /// A copy with this port.
  public AmqpOptions withPort(int port) {
    return edit(draft -> draft.port = port);
  }

  /// A copy with these brokers, `host` or `host:port`, and without a single one.
  public AmqpOptions withHosts(String... hosts) {
    return edit(draft -> {
      draft.host = null;
      draft.port = null;
      draft.hosts = List.of(hosts);
    });
  }

  /// A copy with this user.
  public AmqpOptions withLogin(String login, String password) {
    return edit(draft -> {
      draft.login = login;
      draft.password = password;
    });
  }

  /// A copy with this virtual host.
  public AmqpOptions withVirtualhost(String virtualhost) {
    return edit(draft -> draft.virtualhost = virtualhost);
  }

  /// A copy with or without TLS.
  public AmqpOptions withSsl(boolean ssl) {
    return edit(draft -> draft.ssl = ssl);
  }

  /// A copy with TLS by this context.
  public AmqpOptions withSslContext(SSLContext context) {
    return edit(draft -> {
      draft.ssl = true;
      draft.sslContext = context;
    });
  }

  /// A copy with TLS by these files.
  public AmqpOptions withTls(AmqpTls tls) {
    return edit(draft -> draft.tls = tls);
  }

  /// Whether TLS is used.
  public boolean usesTls() {
    return ssl || sslContext != null || tls.hasFiles();
  }

  /// A copy with this heartbeat.
  public AmqpOptions withHeartbeat(Duration heartbeat) {
    return edit(draft -> draft.heartbeat = heartbeat);
  }

  /// A copy with this exchange.
  public AmqpOptions withExchangeName(String name) {
    return edit(draft -> draft.exchangeName = name);
  }

  /// A copy with this prefix.
  public AmqpOptions withRoutingKeyPrefix(String prefix) {
    return edit(draft -> draft.routingKeyPrefix = prefix);
  }

  /// A copy with this prefix.
  public AmqpOptions withQueueNamePrefix(String prefix) {
    return edit(draft -> draft.queueNamePrefix = prefix);
  }

  /// A copy in which all queues that are made expire after this time without consumers.
  public AmqpOptions withQueueTtl(Duration ttl) {
    return edit(draft -> draft.queueTtl = ttl);
  }

  /// A copy in which the broker must be there at start, or needn't.
  public AmqpOptions withRequired(boolean required) {
    return edit(draft -> draft.required = required);
  }

  /// A copy with this timeout.
  public AmqpOptions withPublishTimeout(Duration timeout) {
    return edit(draft -> draft.publishTimeout = timeout);
  }

  /// A copy for a broker that takes unsettled messages back after this time.
  public AmqpOptions withConsumerTimeout(Duration timeout) {
    return edit(draft -> draft.consumerTimeout = timeout);
  }

  /// A copy in which exchanges and queues are dealt with like this.
  public AmqpOptions withTopology(Topology topology) {
    return edit(draft -> draft.topology = topology);
  }

  /// A copy with these numbers.
  public AmqpOptions withQos(Qos qos) {
    return edit(draft -> draft.qos = qos);
  }

  private AmqpOptions edit(Consumer<AmqpOptionsDraft> change) {
    var draft = new AmqpOptionsDraft(this);
    change.accept(draft);
    return draft.options();
  }

  @Override
  public String key() {
    return "amqp";
  }

  @Override
  public String toString() {
    var where = hosts.isEmpty() ? host + ":" + port : String.join(",", hosts);
    return "AmqpOptions[%s%s, login=%s]".formatted(where, virtualhost, login);
  }

  /// What is done about the exchanges, queues and bindings a service needs.
  public enum Topology {
    /// What is missing is made.
    CREATE,
    /// Nothing is made; what is missing at start, or other than declared, is an error that names
    /// all of it and the commands that make it. Bindings can't be looked for in AMQP.
    VERIFY,
    /// Nothing is made or looked for.
    NONE
  }

  /// The options `amqp.qos.…`.
  ///
  /// @param queuePrefetchCount how many messages the broker may hand over to one handler before
  ///   they are settled, 1 to 65535
  /// @param globalPrefetchCount how many calls may run at once for all handlers of the service
  ///   together, 1 or more; a handler of which none runs may always begin one
  public record Qos(int queuePrefetchCount, int globalPrefetchCount) {

    private static final int MOST_PREFETCH = 65_535;

    /// @throws IllegalArgumentException when a value is outside its range
    public Qos {
      require(
          queuePrefetchCount > 0 && queuePrefetchCount <= MOST_PREFETCH,
          "queue_prefetch_count must be 1 to 65535",
          queuePrefetchCount);
      require(
          globalPrefetchCount > 0, "global_prefetch_count must be 1 or more", globalPrefetchCount);
    }

    /// 100 for one handler, 400 for all.
    public static Qos defaults() {
      return new Qos(100, 400);
    }

    /// A copy with this number for one handler.
    public Qos withQueuePrefetchCount(int count) {
      return new Qos(count, globalPrefetchCount);
    }

    /// A copy with this number for all handlers.
    public Qos withGlobalPrefetchCount(int count) {
      return new Qos(queuePrefetchCount, count);
    }
  }
}
