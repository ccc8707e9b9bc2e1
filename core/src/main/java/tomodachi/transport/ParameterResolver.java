package tomodachi.transport;

/// How a transport fills the parameters of a handler.
///
/// Called once for each handler, at start.
@FunctionalInterface
public interface ParameterResolver<W extends Work> {

  /// Binds those parameters the transport has values for.
  void resolve(Binding<W> binding);
}
