package redis;

import java.util.List;
import tomodachi.Options;
import tomodachi.transport.Transport;
import tomodachi.transport.TransportContext;
import tomodachi.transport.TransportFactory;

/// Makes the transport of [RedisTask].
public final class RedisTransportFactory implements TransportFactory {

  @Override
  public String name() {
    return "redis";
  }

  @Override
  public Transport create(TransportContext context) {
    return new RedisTransport(context);
  }

  @Override
  public List<Class<?>> injectables() {
    return List.of(RedisTasks.class);
  }

  @Override
  public List<Class<? extends Options.Section>> sections() {
    return List.of(RedisOptions.class);
  }
}
