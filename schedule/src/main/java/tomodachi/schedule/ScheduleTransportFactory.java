package tomodachi.schedule;

import java.util.List;
import tomodachi.Options;
import tomodachi.schedule.internal.ScheduleTransport;
import tomodachi.transport.Transport;
import tomodachi.transport.TransportContext;
import tomodachi.transport.TransportFactory;

/// Makes the schedules of a service.
public final class ScheduleTransportFactory implements TransportFactory {

  /// For the container.
  public ScheduleTransportFactory() {}

  @Override
  public String name() {
    return "schedule";
  }

  @Override
  public Transport create(TransportContext context) {
    return new ScheduleTransport(context);
  }

  @Override
  public List<Class<?>> injectables() {
    return List.of(Schedules.class);
  }

  @Override
  public List<Class<? extends Options.Section>> sections() {
    return List.of(ScheduleOptions.class);
  }
}
