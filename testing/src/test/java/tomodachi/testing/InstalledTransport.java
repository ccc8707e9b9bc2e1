package tomodachi.testing;

import java.util.List;
import tomodachi.Options;
import tomodachi.messaging.EmbeddedOptions;
import tomodachi.transport.Transport;
import tomodachi.transport.TransportContext;
import tomodachi.transport.TransportFactory;

/// Has the services of this module's tests find transports, which none of them uses.
public abstract class InstalledTransport implements TransportFactory {

  private final String name;

  InstalledTransport(String name) {
    this.name = name;
  }

  /// One for AMQP.
  public static final class Amqp extends InstalledTransport {
    /// For [java.util.ServiceLoader].
    public Amqp() {
      super("amqp");
    }
  }

  /// One for SNS and SQS.
  public static final class Aws extends InstalledTransport {
    /// For [java.util.ServiceLoader].
    public Aws() {
      super("aws");
    }
  }

  @Override
  public String name() {
    return name;
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
