package tomodachi.internal.lifecycle;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import tomodachi.internal.binding.BindingPlan;
import tomodachi.internal.invoke.Target;
import tomodachi.transport.ParameterResolver;
import tomodachi.transport.Work;

/// What the triggers of one method have in common, made once.
final class SharedBindings {

  private final Map<Method, Target> targets = new HashMap<>();
  private final Map<Key, BindingPlan<?>> plans = new HashMap<>();

  private record Key(Method method, ParameterResolver<?> parameters, boolean middleware) {}

  /// How a method is called.
  Target target(Method method, Supplier<Target> maker) {
    var known = targets.get(method);
    if (known == null) {
      known = maker.get();
      targets.put(method, known);
    }
    return known;
  }

  /// Where the arguments of a method come from, one for all resolvers that are equal.
  @SuppressWarnings("unchecked") // Equal resolvers have the same type of work.
  <W extends Work> BindingPlan<W> plan(
      Method method,
      ParameterResolver<W> parameters,
      boolean middleware,
      Supplier<BindingPlan<W>> maker) {
    var key = new Key(method, parameters, middleware);
    var known = (BindingPlan<W>) plans.get(key);
    if (known == null) {
      known = maker.get();
      plans.put(key, known);
    }
    return known;
  }
}
