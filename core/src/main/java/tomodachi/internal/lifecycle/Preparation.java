package tomodachi.internal.lifecycle;

import java.util.List;
import tomodachi.launch.PreparedServices;

/// Services that are put together and will not be started.
record Preparation(List<ServiceUnit> units) implements PreparedServices {

  Preparation {
    units = List.copyOf(units);
  }

  @Override
  public List<Prepared> services() {
    return units.stream().map(Preparation::prepared).toList();
  }

  private static Prepared prepared(ServiceUnit unit) {
    return new Prepared(
        unit.context(), unit.transports().stream().map(TransportUnit::transport).toList());
  }

  @Override
  public void close() {
    units.forEach(Preparation::release);
  }

  private static void release(ServiceUnit unit) {
    unit.transports().forEach(transport -> transport.transport().close());
    unit.context().release();
  }
}
