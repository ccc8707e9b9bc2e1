package tomodachi.tasks;

import java.util.List;
import tomodachi.Options;
import tomodachi.transport.Transport;
import tomodachi.transport.TransportContext;
import tomodachi.transport.TransportFactory;

/// Makes the transport of [Task].
public final class TaskTransportFactory implements TransportFactory {

  @Override
  public String name() {
    return "tasks";
  }

  @Override
  public Transport create(TransportContext context) {
    return new TaskTransport(context);
  }

  @Override
  public List<Class<?>> injectables() {
    return List.of(TaskQueue.class);
  }

  @Override
  public List<Class<? extends Options.Section>> sections() {
    return List.of(TaskOptions.class);
  }
}
