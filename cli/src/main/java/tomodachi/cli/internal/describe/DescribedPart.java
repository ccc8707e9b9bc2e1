package tomodachi.cli.internal.describe;

import java.util.List;
import tomodachi.launch.PreparedServices.Part;
import tomodachi.transport.Described;
import tomodachi.transport.Described.Fact;
import tomodachi.transport.HandlerDefinition;

/// What a transport of a service says of itself; one that says nothing has its handlers at least.
///
/// @param name its word, such as `http`
/// @param facts about the transport as a whole
/// @param handlers in the order of the source
record DescribedPart(String name, List<Fact> facts, List<Described.Handler> handlers) {

  DescribedPart {
    facts = List.copyOf(facts);
    handlers = List.copyOf(handlers);
  }

  static DescribedPart of(Part part) {
    return part.transport() instanceof Described described
        ? new DescribedPart(part.name(), described.facts(), described.describe())
        : new DescribedPart(
            part.name(), List.of(), part.handlers().stream().map(DescribedPart::handler).toList());
  }

  private static Described.Handler handler(HandlerDefinition definition) {
    return new Described.Handler(
        definition.name(),
        "@" + definition.triggerName(),
        definition.place().toString(),
        List.of());
  }
}
