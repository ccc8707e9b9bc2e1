package tomodachi;

import org.jspecify.annotations.Nullable;

/// Code around a handler and its decorators; registered in a section's options, the first is the
/// outermost. Called by many threads at once.
@FunctionalInterface
public interface Middleware {

  /// Calls `next` or answers itself; may pass on `call.with(…)`, replace the result, or handle what
  /// is thrown.
  ///
  /// @throws Exception treated as if the handler had thrown it
  @Nullable Object handle(Invocation call, Chain next) throws Exception;

  /// False when it never adds arguments: then a parameter of a handler that nobody else gives a
  /// value is a mistake at start, not one of each call. True unless overridden.
  default boolean addsArguments() {
    return true;
  }

  /// The rest of the chain, ending in the handler.
  @FunctionalInterface
  interface Chain {
    /// Runs the rest; the result is what the handler returned, not yet a response.
    @Nullable Object proceed(Invocation call) throws Exception;
  }
}
