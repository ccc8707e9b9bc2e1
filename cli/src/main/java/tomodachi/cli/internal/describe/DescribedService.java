package tomodachi.cli.internal.describe;

import java.util.List;
import tomodachi.launch.PreparedServices.Prepared;
import tomodachi.launch.ServiceFacts;

/// What there is to say of one service.
///
/// @param name its name
/// @param uuid its identity, which may be made up
/// @param facts what it is made of
/// @param parts what its transports say
record DescribedService(String name, String uuid, ServiceFacts facts, List<DescribedPart> parts) {

  DescribedService {
    parts = List.copyOf(parts);
  }

  static DescribedService of(Prepared service) {
    return new DescribedService(
        service.context().name(),
        service.context().uuid(),
        service.facts(),
        service.parts().stream().map(DescribedPart::of).toList());
  }
}
