package tomodachi.embedded.amqp.internal.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tomodachi.embedded.amqp.internal.wire.FieldTable;

/// Routes to the bindings whose pattern the routing key matches: words between dots, `*` for one
/// word, `#` for any number of them.
final class TopicRouter implements Router {

  private static final int REMEMBERED = 1_000;

  private final TopicNode root = new TopicNode();
  private final Map<String, List<Binding>> remembered = new HashMap<>();

  @Override
  public void add(Binding binding) {
    root.add(TopicWords.of(binding.routingKey()), binding);
    remembered.clear();
  }

  @Override
  public void remove(Binding binding) {
    root.remove(TopicWords.of(binding.routingKey()), binding);
    remembered.clear();
  }

  @Override
  public void route(String routingKey, FieldTable headers, Consumer<Destination> destinations) {
    matching(routingKey).forEach(binding -> destinations.accept(binding.destination()));
  }

  /// Publishers use few routing keys, mostly, so those of late are remembered.
  private List<Binding> matching(String routingKey) {
    var known = remembered.get(routingKey);
    if (known != null) {
      return known;
    }
    var found = root.match(TopicWords.of(routingKey));
    if (remembered.size() == REMEMBERED) {
      remembered.clear();
    }
    remembered.put(routingKey, found);
    return found;
  }
}
