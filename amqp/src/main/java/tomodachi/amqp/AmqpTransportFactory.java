package tomodachi.amqp;

import java.util.List;
import tomodachi.Options;
import tomodachi.amqp.internal.AmqpTransport;
import tomodachi.messaging.EmbeddedOptions;
import tomodachi.messaging.MessagingOptions;
import tomodachi.transport.Transport;
import tomodachi.transport.TransportContext;
import tomodachi.transport.TransportFactory;

/// Makes the AMQP transport of a service.
public final class AmqpTransportFactory implements TransportFactory {

  /// For the container.
  public AmqpTransportFactory() {}

  @Override
  public String name() {
    return "amqp";
  }

  @Override
  public Transport create(TransportContext context) {
    return new AmqpTransport(context);
  }

  @Override
  public List<Class<?>> injectables() {
    return List.of(AmqpPublisher.class);
  }

  @Override
  public List<Class<? extends Options.Section>> sections() {
    return List.of(AmqpOptions.class, MessagingOptions.class, EmbeddedOptions.class);
  }
}
