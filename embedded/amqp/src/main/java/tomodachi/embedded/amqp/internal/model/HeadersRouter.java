package tomodachi.embedded.amqp.internal.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tomodachi.embedded.amqp.internal.wire.FieldTable;

/// Routes to the bindings whose arguments the message's headers match.
final class HeadersRouter implements Router {

  private final Map<Binding, HeadersMatch> bindings = new LinkedHashMap<>();

  @Override
  public void add(Binding binding) {
    bindings.put(binding, HeadersMatch.of(binding.arguments()));
  }

  @Override
  public void remove(Binding binding) {
    bindings.remove(binding);
  }

  @Override
  public void route(String routingKey, FieldTable headers, Consumer<Destination> destinations) {
    bindings.forEach((binding, match) -> {
      if (match.test(headers)) {
        destinations.accept(binding.destination());
      }
    });
  }
}
