package tomodachi.internal.binding;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Fills the parameters of constructors and lifecycle methods, which have framework types only.
public final class Injection {

  private Injection() {}

  /// The first parameter that has no framework type.
  ///
  /// @param enclosing the instance for a parameter of its type, which constructors of inner classes
  ///   take; null when there is none
  public static Optional<Parameter> misfit(
      Executable executable, Injectables injectables, @Nullable Object enclosing) {
    return Arrays.stream(executable.getParameters())
        .filter(parameter -> !parameter.getType().isInstance(enclosing))
        .filter(parameter -> !injectables.has(parameter.getType()))
        .findFirst();
  }

  /// The arguments for parameters without [#misfit].
  public static Object[] arguments(
      Executable executable, Injectables injectables, @Nullable Object enclosing) {
    var arguments = new ArrayList<Object>();
    for (var type : executable.getParameterTypes()) {
      arguments.add(
          enclosing != null && type.isInstance(enclosing)
              ? enclosing
              : injectables.find(type).orElseThrow());
    }
    return arguments.toArray();
  }
}
