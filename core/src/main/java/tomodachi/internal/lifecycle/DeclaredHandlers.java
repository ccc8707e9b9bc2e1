package tomodachi.internal.lifecycle;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tomodachi.internal.discovery.ServiceClass;
import tomodachi.internal.invoke.HandlerSource;
import tomodachi.transport.HandlerDefinition;

/// The handlers of one transport as they are declared, and where they can be read again.
final class DeclaredHandlers {

  private final List<HandlerDefinition> definitions = new ArrayList<>();
  // By identity: a method may have the same annotation twice.
  private final IdentityHashMap<HandlerDefinition, HandlerSource> sources = new IdentityHashMap<>();

  /// Those of a service's triggers.
  static DeclaredHandlers of(
      Stream<ServiceClass.Triggered> triggers, LiveContext context, HandlerSource.Tuning tuning) {
    var handlers = new DeclaredHandlers();
    triggers.forEach(each -> handlers.add(each, new HandlerSource(context, tuning, each)));
    return handlers;
  }

  private void add(ServiceClass.Triggered triggered, HandlerSource source) {
    var definition = source.definition(triggered);
    definitions.add(definition);
    sources.put(definition, source);
  }

  /// In the order of the source.
  List<HandlerDefinition> definitions() {
    return List.copyOf(definitions);
  }

  /// The same, in the order of the source.
  List<HandlerSource> sources() {
    return definitions.stream().map(this::source).toList();
  }

  /// Where one of the definitions can be read again.
  HandlerSource source(HandlerDefinition definition) {
    return Objects.requireNonNull(
        sources.get(definition), () -> definition + " is none of the handlers to be checked");
  }
}
