package tomodachi.testing;

import java.util.List;
import tomodachi.Options;
import tomodachi.messaging.EmbeddedOptions;
import tomodachi.transport.Transport;
import tomodachi.transport.TransportContext;
import tomodachi.transport.TransportFactory;

/// Has the services of this module's tests find a transport for AMQP, which none of them uses.
public final class InstalledAmqp implements TransportFactory {

  /// For [java.util.ServiceLoader].
  public InstalledAmqp() {}

  @Override
  public String name() {
    return "amqp";
  }

  @Override
  public Transport create(TransportContext context) {
    throw new IllegalStateException("Nobody asks for it");
  }

  @Override
  public List<Class<? extends Options.Section>> sections() {
    return List.of(EmbeddedOptions.class);
  }
}
