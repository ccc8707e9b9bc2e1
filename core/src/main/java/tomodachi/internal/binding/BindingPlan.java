package tomodachi.internal.binding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.Invocation;
import tomodachi.transport.Work;

/// How the arguments of a handler are found, decided once at start.
public final class BindingPlan<W extends Work> {

  private final List<MethodParameter> parameters;
  private final List<Slot<W>> slots;

  BindingPlan(List<MethodParameter> parameters, List<Slot<W>> slots) {
    this.parameters = parameters;
    this.slots = slots;
  }

  /// For what takes the work itself, as its only argument.
  public static <W extends Work> BindingPlan<W> ofWork() {
    return new BindingPlan<>(List.of(), List.of(new Slot.Given<W>(work -> work)));
  }

  /// That of a method without parameters.
  public static <W extends Work> BindingPlan<W> none() {
    return new BindingPlan<>(List.of(), List.of());
  }

  /// The arguments of one call, in declaration order.
  ///
  /// @param added what middleware has added, by name
  /// @throws tomodachi.transport.BindingException when a value is missing or can't be converted
  public @Nullable Object[] arguments(
      Invocation call, W work, Map<String, @Nullable Object> added) {
    var arguments = new @Nullable Object[slots.size()];
    for (var i = 0; i < arguments.length; i++) {
      arguments[i] = slots.get(i).value(call, work, added);
    }
    return arguments;
  }

  /// Arguments by parameter name.
  public Map<String, @Nullable Object> named(@Nullable Object[] arguments) {
    var named = new LinkedHashMap<String, @Nullable Object>();
    for (var parameter : parameters) {
      named.put(parameter.name(), arguments[parameter.index()]);
    }
    return Collections.unmodifiableMap(named);
  }

  /// True when a parameter has this type.
  public boolean has(Class<?> type) {
    return parameters.stream().anyMatch(parameter -> parameter.rawType() == type);
  }
}
