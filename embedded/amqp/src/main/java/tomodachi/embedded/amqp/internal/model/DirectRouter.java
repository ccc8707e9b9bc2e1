package tomodachi.embedded.amqp.internal.model;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tomodachi.embedded.amqp.internal.wire.FieldTable;

/// Routes to the bindings with the message's routing key.
final class DirectRouter implements Router {

  private final Map<String, Set<Binding>> bindings = new HashMap<>();

  @Override
  public void add(Binding binding) {
    bindings.computeIfAbsent(binding.routingKey(), _ -> new LinkedHashSet<>()).add(binding);
  }

  @Override
  public void remove(Binding binding) {
    bindings.computeIfPresent(
        binding.routingKey(),
        (_, same) -> {
          same.remove(binding);
          return same.isEmpty() ? null : same;
        });
  }

  @Override
  public void route(String routingKey, FieldTable headers, Consumer<Destination> destinations) {
    var matching = bindings.get(routingKey);
    if (matching != null) {
      matching.forEach(binding -> destinations.accept(binding.destination()));
    }
  }
}
