package tomodachi.amqp.internal.link;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.ServiceContext;
import tomodachi.amqp.AmqpOptions;
import tomodachi.messaging.EmbeddedOptions;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

/// Which broker a service means: the one that is configured, or the one inside the process.
///
/// Its options are read when it is made. Usable from any thread.
public final class BrokerChoice {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.amqp");

  private final ServiceContext service;
  private final Timeline timeline;
  private final Supplier<Optional<EmbeddedBroker>> installed;
  private final AmqpOptions options;
  private final EmbeddedOptions embedded;
  private @Nullable EmbeddedElection election;

  /// @param service whose options say it; running services of one process share an embedded broker
  public BrokerChoice(ServiceContext service, Timeline timeline) {
    this(service, timeline, () -> EmbeddedBroker.of("amqp"));
  }

  BrokerChoice(
      ServiceContext service, Timeline timeline, Supplier<Optional<EmbeddedBroker>> installed) {
    this.service = service;
    this.timeline = timeline;
    this.installed = installed;
    options = service.options(AmqpOptions.class);
    embedded = service.options(EmbeddedOptions.class);
  }

  /// Where to connect: any of these, at least one. An embedded broker is started when it is meant
  /// and nobody listens on its port.
  ///
  /// @throws TransportException when an embedded broker is demanded and none is installed, or it
  ///   can't be started
  List<BrokerAddress> brokers() throws TransportException {
    return isEmbedded() ? List.of(election().address()) : BrokerAddress.allOf(options);
  }

  private boolean isEmbedded() {
    return switch (embedded.brokers()) {
      case NEVER -> false;
      case ALWAYS -> true;
      case AUTO -> mayEmbed();
    };
  }

  /// Tells the log which broker is meant, unless it is an embedded one: that is told when it is
  /// known whose.
  public void announce() {
    if (!isEmbedded()) {
      var brokers = BrokerAddress.allOf(options);
      LOG.atInfo()
          .addKeyValue("address", brokers)
          .addKeyValue("tls", options.usesTls())
          .addKeyValue("virtualhost", options.virtualhost())
          .log(
              "using RabbitMQ at {}{}",
              BrokerAddress.text(brokers),
              options.usesTls() ? " with TLS" : "");
    }
  }

  /// Hears which product answered at the address.
  void met(String product) {
    var current = known();
    if (current != null) {
      current.met(product);
    }
  }

  private synchronized @Nullable EmbeddedElection known() {
    return election;
  }

  private boolean mayEmbed() {
    return !service.production()
        && !BrokerAddress.isGivenBy(options)
        && (known() != null || isInstalled());
  }

  private boolean isInstalled() {
    return installed.get().isPresent();
  }

  private synchronized EmbeddedElection election() throws TransportException {
    var joined = election;
    if (joined == null) {
      joined = join();
      election = joined;
    }
    return joined;
  }

  private EmbeddedElection join() throws TransportException {
    var broker = installed.get().orElseThrow(BrokerChoice::notInstalled);
    if (service.production()) {
      LOG.atWarn()
          .addKeyValue("service", service.name())
          .log("the embedded broker is used in production: it keeps everything in memory");
    }
    var port = embedded.amqpPort();
    return service.shared(
        "embedded-amqp:" + port, () -> new EmbeddedElection(broker, port, timeline));
  }

  private static TransportException notInstalled() {
    return new TransportException(
        """
        embedded.brokers is "always", and no embedded AMQP broker is installed
            add the module tomodachi.embedded.amqp, or set amqp.host and embedded.brokers = "never"\
        """,
        null);
  }
}
