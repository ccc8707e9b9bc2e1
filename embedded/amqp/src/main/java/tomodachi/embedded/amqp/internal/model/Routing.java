package tomodachi.embedded.amqp.internal.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Where a message goes: from exchange to exchange, each of them once, until it reaches queues.
final class Routing {

  private final Exchanges exchanges;

  Routing(Exchanges exchanges) {
    this.exchanges = exchanges;
  }

  /// The queues for a message, each once; none if it can't be routed.
  Set<Queue> route(Exchange first, Message message) {
    var queues = new LinkedHashSet<Queue>();
    var seen = new HashSet<Exchange>();
    var next = new ArrayDeque<>(List.of(first));
    while (!next.isEmpty()) {
      var exchange = next.remove();
      if (seen.add(exchange)) {
        routeOnce(exchange, message, queues, next);
      }
    }
    return queues;
  }

  private void routeOnce(
      Exchange exchange, Message message, Set<Queue> queues, Deque<Exchange> next) {
    var destinations = new ArrayList<Destination>();
    exchange.route(message, destinations::add);
    for (var destination : destinations) {
      switch (destination) {
        case Queue queue -> queues.add(queue);
        case Exchange other -> next.add(other);
      }
    }
    if (destinations.isEmpty()) {
      addAlternate(exchange, next);
    }
  }

  private void addAlternate(Exchange exchange, Deque<Exchange> next) {
    var name = exchange.traits().alternate();
    var alternate = name == null ? null : exchanges.get(name);
    if (alternate != null) {
      next.add(alternate);
    }
  }
}
