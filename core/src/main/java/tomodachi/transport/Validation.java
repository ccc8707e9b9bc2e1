package tomodachi.transport;

import java.util.List;
import org.jspecify.annotations.Nullable;
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

  /// Puts something in the place of a handler's method, which is never called. What stands around a
  /// method stands around it: middleware, decorators. The trigger may stand on a class.
  ///
  /// @param body answers each piece of work
  /// @param middleware runs around it, outermost first
  /// @throws UnsupportedOperationException unless overridden, as the container does
  default <W extends Work> BoundHandler<W> bindBody(
      HandlerDefinition handler, Body<W> body, List<? extends Middleware> middleware) {
    throw new UnsupportedOperationException(handler + " can only be a method");
  }

  /// What is called in the place of a method. Called by many threads at once; may block.
  @FunctionalInterface
  interface Body<W extends Work> {

    /// The result, as if the method had returned it.
    ///
    /// @throws Exception as if the method had thrown it
    @Nullable Object answer(W work) throws Exception;
  }

  /// Reports a mistake. All mistakes of a start are shown together.
  void mistake(Mistake mistake);
}
