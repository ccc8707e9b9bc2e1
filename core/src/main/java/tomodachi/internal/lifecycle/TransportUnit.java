package tomodachi.internal.lifecycle;

import java.util.List;
import tomodachi.internal.invoke.Calls;
import tomodachi.internal.invoke.HandlerSource;
import tomodachi.transport.HandlerDefinition;
import tomodachi.transport.Transport;
import tomodachi.transport.TransportFactory;

/// A transport of one service, with its handlers and their calls.
///
/// @param sources its handlers, in the order of the source
record TransportUnit(
    TransportFactory factory, Transport transport, List<HandlerSource> sources, Calls calls) {

  /// A copy with these handlers.
  TransportUnit with(List<HandlerSource> sources) {
    return new TransportUnit(factory, transport, sources, calls);
  }

  /// Its handlers as they are declared.
  List<HandlerDefinition> handlers() {
    return sources.stream().map(HandlerSource::definition).toList();
  }

  String name() {
    return factory.name();
  }
}
