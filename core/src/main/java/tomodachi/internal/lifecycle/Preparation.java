package tomodachi.internal.lifecycle;

import java.util.List;
import tomodachi.launch.PreparedServices;
import tomodachi.launch.StrangeVariable;

/// Services that are put together and will not be started.
record Preparation(List<ServiceUnit> units, List<StrangeVariable> strangers)
    implements PreparedServices {

  Preparation {
    units = List.copyOf(units);
    strangers = List.copyOf(strangers);
  }

  @Override
  public List<Prepared> services() {
    return units.stream().map(Preparation::prepared).toList();
  }

  private static Prepared prepared(ServiceUnit unit) {
    return new Prepared(
        unit.context(),
        UnitFacts.of(unit),
        unit.transports().stream().map(Preparation::part).toList());
  }

  private static Part part(TransportUnit unit) {
    return new Part(unit.name(), unit.transport(), unit.handlers());
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
