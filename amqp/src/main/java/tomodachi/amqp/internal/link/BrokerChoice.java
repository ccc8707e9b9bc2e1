package tomodachi.amqp.internal.link;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.ServiceContext;
import tomodachi.amqp.AmqpOptions;
import tomodachi.messaging.EmbeddedOptions;
import tomodachi.messaging.transport.Embeddable;
import tomodachi.messaging.transport.EmbeddedChoice;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

/// Which broker a service means: the one that is configured, or the one inside the process.
///
/// Its options are read when it is made. Usable from any thread.
public final class BrokerChoice {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.amqp");

  private static final String RESIDENT = "RabbitMQ";

  private final AmqpOptions options;
  private final EmbeddedChoice embedded;
  private final int embeddedPort;

  /// @param service whose options say it; running services of one process share an embedded broker
  public BrokerChoice(ServiceContext service, Timeline timeline) {
    this(service, timeline, Embeddable.AMQP::installed);
  }

  BrokerChoice(
      ServiceContext service, Timeline timeline, Supplier<Optional<EmbeddedBroker>> installed) {
    options = service.options(AmqpOptions.class);
    embeddedPort = Embeddable.AMQP.port(service.options(EmbeddedOptions.class));
    embedded =
        new EmbeddedChoice(
            Embeddable.AMQP, service, timeline, BrokerAddress.isGivenBy(options), installed);
  }

  /// Where to connect: any of these, at least one. An embedded broker is started when it is meant
  /// and nobody listens on its port.
  ///
  /// @throws TransportException when an embedded broker is demanded and none is installed, or it
  ///   can't be started
  List<BrokerAddress> brokers() throws TransportException {
    return embedded.isMeant()
        ? List.of(BrokerAddress.local(embedded.port()))
        : BrokerAddress.allOf(options);
  }

  /// What [#brokers] would do. Connects nowhere, and starts nothing.
  public BrokerPlan plan() {
    var meant = embedded.isMeant();
    return new BrokerPlan(
        meant,
        meant ? List.of(BrokerAddress.local(embeddedPort)) : BrokerAddress.allOf(options),
        embedded.why());
  }

  /// Tells the log which broker is meant, unless it is an embedded one: that is told when it is
  /// known whose.
  public void announce() {
    if (!embedded.isMeant()) {
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

  /// Hears which product answered at the address. A RabbitMQ that is away keeps its port.
  void met(String product) {
    embedded.met(product.equals(RESIDENT));
  }
}
