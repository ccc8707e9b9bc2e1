package tomodachi.internal.lifecycle;

import java.util.List;
import tomodachi.internal.invoke.Calls;
import tomodachi.transport.HandlerDefinition;
import tomodachi.transport.Transport;
import tomodachi.transport.TransportFactory;

/// A transport of one service, with its handlers and their calls.
record TransportUnit(
    TransportFactory factory, Transport transport, List<HandlerDefinition> handlers, Calls calls) {

  /// A copy with these handlers.
  TransportUnit withHandlers(List<HandlerDefinition> handlers) {
    return new TransportUnit(factory, transport, handlers, calls);
  }

  String name() {
    return factory.name();
  }
}
