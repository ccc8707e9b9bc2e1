package tomodachi;

import org.jspecify.annotations.Nullable;

/// A check before a handler. One instance per service; called by many threads at once.
///
/// It is made by its only constructor, whose parameters are framework types such as
/// [ServiceContext]; an inner class gets the service as its enclosing instance.
@FunctionalInterface
public interface Decorator {

  /// Null lets the handler run; anything else becomes its result, and the handler isn't called.
  ///
  /// @throws Exception treated as if the handler had thrown it
  @Nullable Object before(Invocation call) throws Exception;
}
