package tomodachi.embedded.amqp.internal.model;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/// An exchange and the bindings that start from it.
public final class Exchange implements Destination {

  private final String name;
  private final ExchangeTraits traits;
  private final Router router;
  private final Set<Binding> bindings = new LinkedHashSet<>();

  Exchange(String name, ExchangeTraits traits) {
    this(name, traits, traits.type().router());
  }

  Exchange(String name, ExchangeTraits traits, Router router) {
    this.name = name;
    this.traits = traits;
    this.router = router;
  }

  public String name() {
    return name;
  }

  public ExchangeTraits traits() {
    return traits;
  }

  /// What it is in RabbitMQ's messages.
  public static String described(String name) {
    return "exchange '%s' in vhost '/'".formatted(name);
  }

  Set<Binding> bindings() {
    return bindings;
  }

  /// Adds a binding; false if there was such a one.
  boolean add(Binding binding) {
    var added = bindings.add(binding);
    if (added) {
      router.add(binding);
    }
    return added;
  }

  /// Removes a binding; false if there was none.
  boolean remove(Binding binding) {
    var removed = bindings.remove(binding);
    if (removed) {
      router.remove(binding);
    }
    return removed;
  }

  void route(Message message, Consumer<Destination> destinations) {
    var headers = message.properties().headers();
    for (var routingKey : message.routingKeys()) {
      router.route(routingKey, headers, destinations);
    }
  }
}
