package tomodachi.transport;

import org.jspecify.annotations.Nullable;

/// Gives the value of one parameter for one piece of work. Called by many threads at once; may
/// block.
@FunctionalInterface
public interface ArgumentSource<W extends Work> {

  /// The value, of the declared type: an `Optional` where the parameter is one. The sources made by
  /// [HandlerParameter] see to that.
  ///
  /// @throws BindingException when it is missing or can't be converted
  @Nullable Object get(W work);
}
