package tomodachi.transport;

import java.util.List;
import tomodachi.Middleware;

/// The declarations of one service for one transport, and where their mistakes are gathered.
public interface Validation {

  /// The transport's triggers in the order they stand in the source; those of superclasses first. A
  /// method with two triggers appears twice.
  List<HandlerDefinition> handlers();

  /// Decides how each parameter of a handler gets its value. What the transport leaves open the
  /// container fills with framework types; what then is still open must come from middleware, and
  /// is a mistake if there is none.
  ///
  /// @param parameters the transport's say
  /// @param middleware runs around the handler, outermost first
  /// @return the handler; not to be called when there were mistakes, since then the start ends
  /// @throws IllegalStateException for a trigger that stands on a class
  <W extends Work> BoundHandler<W> bind(
      HandlerDefinition handler,
      ParameterResolver<W> parameters,
      List<? extends Middleware> middleware);

  /// Reports a mistake. All mistakes of a start are shown together.
  void mistake(Mistake mistake);
}
