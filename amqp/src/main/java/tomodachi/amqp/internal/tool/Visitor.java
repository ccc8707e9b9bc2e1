package tomodachi.amqp.internal.tool;

import java.time.InstantSource;
import java.util.function.Supplier;
import tomodachi.Options;
import tomodachi.ServiceContext;
import tomodachi.amqp.AmqpOptions;
import tomodachi.amqp.AmqpTls;
import tomodachi.amqp.internal.link.BrokerAddress;
import tomodachi.messaging.EmbeddedOptions;
import tomodachi.messaging.EmbeddedOptions.Brokers;

/// A service as which a tool goes to the broker of that service: it goes where the service would,
/// and never has a broker started.
///
/// @param service the one it goes for
record Visitor(ServiceContext service) implements ServiceContext {

  private static final String LOCAL = "127.0.0.1";

  /// Where the broker is, for people.
  String address() {
    return BrokerAddress.text(BrokerAddress.allOf(amqp()));
  }

  private AmqpOptions amqp() {
    var amqp = service.options(AmqpOptions.class);
    var embedded = service.options(EmbeddedOptions.class);
    return switch (embedded.brokers()) {
      case NEVER -> amqp;
      case ALWAYS -> local(amqp).withPort(embedded.amqpPort());
      case AUTO -> mayBeEmbedded(amqp) ? amqp.withPort(embedded.amqpPort()) : amqp;
    };
  }

  private boolean mayBeEmbedded(AmqpOptions amqp) {
    return !service.production() && !BrokerAddress.isGivenBy(amqp);
  }

  private static AmqpOptions local(AmqpOptions amqp) {
    return amqp.withHosts().withTls(AmqpTls.defaults()).withSsl(false).withHost(LOCAL);
  }

  @Override
  public <S extends Options.Section> S options(Class<S> type) {
    if (type == AmqpOptions.class) {
      return type.cast(amqp());
    }
    return type == EmbeddedOptions.class
        ? type.cast(EmbeddedOptions.defaults().withBrokers(Brokers.NEVER))
        : service.options(type);
  }

  @Override
  public String name() {
    return service.name();
  }

  @Override
  public String uuid() {
    return service.uuid();
  }

  @Override
  public InstantSource clock() {
    return service.clock();
  }

  @Override
  public boolean ready() {
    return service.ready();
  }

  @Override
  public boolean stopping() {
    return service.stopping();
  }

  @Override
  public boolean production() {
    return service.production();
  }

  @Override
  public <T extends AutoCloseable> T shared(String key, Supplier<T> opener) {
    return service.shared(key, opener);
  }
}
