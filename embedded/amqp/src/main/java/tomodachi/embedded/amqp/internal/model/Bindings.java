package tomodachi.embedded.amqp.internal.model;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// All bindings, to be found from where they lead to.
final class Bindings {

  private record From(Exchange source, Binding binding) {}

  private final Map<Destination, Set<From>> incoming = new HashMap<>();

  void add(Exchange source, Binding binding) {
    if (source.add(binding)) {
      incoming
          .computeIfAbsent(binding.destination(), _ -> new LinkedHashSet<>())
          .add(new From(source, binding));
    }
  }

  /// Removes a binding; false if there was none.
  boolean remove(Exchange source, Binding binding) {
    var removed = source.remove(binding);
    if (removed) {
      forget(source, binding);
    }
    return removed;
  }

  /// Removes those to `destination` and, if it is an exchange, those from it.
  ///
  /// @return the exchanges that lost one
  Set<Exchange> drop(Destination destination) {
    if (destination instanceof Exchange exchange) {
      exchange.bindings().forEach(binding -> forget(exchange, binding));
    }
    var lost = incoming.remove(destination);
    return lost == null ? Set.of() : detach(lost);
  }

  private static Set<Exchange> detach(Set<From> lost) {
    lost.forEach(from -> from.source.remove(from.binding));
    return lost.stream().map(From::source).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void forget(Exchange source, Binding binding) {
    incoming.computeIfPresent(
        binding.destination(),
        (_, all) -> {
          all.remove(new From(source, binding));
          return all.isEmpty() ? null : all;
        });
  }
}
