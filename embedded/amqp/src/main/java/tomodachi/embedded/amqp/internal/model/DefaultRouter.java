package tomodachi.embedded.amqp.internal.model;

import java.util.function.Consumer;
import tomodachi.embedded.amqp.internal.wire.FieldTable;

/// Routes to the queue whose name is the routing key: the default exchange, which nobody can bind.
final class DefaultRouter implements Router {

  private final Queues queues;

  DefaultRouter(Queues queues) {
    this.queues = queues;
  }

  @Override
  public void add(Binding binding) {
    throw new UnsupportedOperationException("the default exchange has no bindings");
  }

  @Override
  public void remove(Binding binding) {
    throw new UnsupportedOperationException("the default exchange has no bindings");
  }

  @Override
  public void route(String routingKey, FieldTable headers, Consumer<Destination> destinations) {
    var queue = queues.get(routingKey);
    if (queue != null) {
      destinations.accept(queue);
    }
  }
}
