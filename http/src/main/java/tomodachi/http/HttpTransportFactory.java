package tomodachi.http;

import java.util.List;
import tomodachi.Options;
import tomodachi.http.internal.service.HttpTransport;
import tomodachi.transport.Transport;
import tomodachi.transport.TransportContext;
import tomodachi.transport.TransportFactory;

/// Makes the HTTP transport; named by `@Trigger`, not by users.
public final class HttpTransportFactory implements TransportFactory {

  /// For the container.
  public HttpTransportFactory() {}

  @Override
  public String name() {
    return "http";
  }

  @Override
  public Transport create(TransportContext context) {
    return new HttpTransport(context);
  }

  @Override
  public List<Class<? extends Options.Section>> sections() {
    return List.of(HttpOptions.class);
  }
}
