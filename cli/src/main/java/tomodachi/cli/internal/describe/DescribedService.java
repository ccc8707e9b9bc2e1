package tomodachi.cli.internal.describe;

import java.util.List;
import tomodachi.launch.PreparedServices.Prepared;
import tomodachi.transport.Described;

/// What the transports of one service say of its handlers.
///
/// @param name the service's
/// @param handlers transport by transport
record DescribedService(String name, List<Described.Handler> handlers) {

  DescribedService {
    handlers = List.copyOf(handlers);
  }

  static DescribedService of(Prepared service) {
    return new DescribedService(
        service.context().name(),
        service.transports().stream()
            .filter(Described.class::isInstance)
            .flatMap(transport -> ((Described) transport).describe().stream())
            .toList());
  }

  boolean isEmpty() {
    return handlers.isEmpty();
  }
}
