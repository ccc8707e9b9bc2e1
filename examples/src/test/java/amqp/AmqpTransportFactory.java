package amqp;

import java.util.List;
import tomodachi.Options;
import tomodachi.transport.Transport;
import tomodachi.transport.TransportContext;
import tomodachi.transport.TransportFactory;

public final class AmqpTransportFactory implements TransportFactory {

  @Override
  public String name() {
    return "amqp_proof";
  }

  @Override
  public Transport create(TransportContext context) {
    return new AmqpTransport(context);
  }

  @Override
  public List<Class<? extends Options.Section>> sections() {
    return List.of(AmqpOptions.class);
  }
}
