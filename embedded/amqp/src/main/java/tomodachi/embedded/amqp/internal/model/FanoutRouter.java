package tomodachi.embedded.amqp.internal.model;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import tomodachi.embedded.amqp.internal.wire.FieldTable;

/// Routes to every binding.
final class FanoutRouter implements Router {

  private final Set<Binding> bindings = new LinkedHashSet<>();

  @Override
  public void add(Binding binding) {
    bindings.add(binding);
  }

  @Override
  public void remove(Binding binding) {
    bindings.remove(binding);
  }

  @Override
  public void route(String routingKey, FieldTable headers, Consumer<Destination> destinations) {
    bindings.forEach(binding -> destinations.accept(binding.destination()));
  }
}
