package tomodachi.internal.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tomodachi.Invocation;
import tomodachi.transport.ArgumentSource;
import tomodachi.transport.Binding;
import tomodachi.transport.HandlerDefinition;
import tomodachi.transport.HandlerParameter;
import tomodachi.transport.Mistake;
import tomodachi.transport.ParameterResolver;
import tomodachi.transport.Work;

/// Binds the parameters of one handler: framework types first, then what the transport resolves;
/// the rest is left to middleware.
public final class HandlerBinding<W extends Work> implements Binding<W> {

  private final HandlerDefinition handler;
  private final List<MethodParameter> parameters;
  private final Map<Integer, Slot<W>> slots = new TreeMap<>();
  private final Consumer<Mistake> mistakes;

  private HandlerBinding(
      HandlerDefinition handler, List<MethodParameter> parameters, Consumer<Mistake> mistakes) {
    this.handler = handler;
    this.parameters = parameters;
    this.mistakes = mistakes;
  }

  /// The plan by which the arguments of each call are found.
  ///
  /// @param middleware true when middleware may add values
  /// @param mistakes takes what can't be bound; the plan is of no use then
  public static <W extends Work> BindingPlan<W> of(
      HandlerDefinition handler,
      ParameterResolver<W> resolver,
      Injectables injectables,
      boolean middleware,
      Consumer<Mistake> mistakes) {
    var binding = new HandlerBinding<W>(handler, parameters(handler), mistakes);
    binding.checkMissing();
    binding.bindFrameworkTypes(injectables);
    resolver.resolve(binding);
    return binding.finish(middleware);
  }

  private static List<MethodParameter> parameters(HandlerDefinition handler) {
    var found = new ArrayList<MethodParameter>();
    for (var parameter : handler.method().getParameters()) {
      found.add(MethodParameter.of(found.size(), parameter));
    }
    return found;
  }

  private void checkMissing() {
    for (var parameter : parameters) {
      parameter
          .badMissing()
          .ifPresent(what ->
              mistake(
                  "Parameter \"%s\": %s".formatted(parameter.name(), what),
                  "give a @Default that fits the type, or make it an Optional"));
    }
  }

  private void bindFrameworkTypes(Injectables injectables) {
    for (var parameter : parameters) {
      if (parameter.rawType() == Invocation.class) {
        slots.put(parameter.index(), new Slot.Call<>(parameter));
      } else {
        injectables
            .find(parameter.rawType())
            .ifPresent(object ->
                slots.put(parameter.index(), new Slot.Fixed<>(parameter.present(object))));
      }
    }
  }

  private BindingPlan<W> finish(boolean middleware) {
    for (var parameter : parameters) {
      if (!slots.containsKey(parameter.index())) {
        leaveOpen(parameter, middleware);
      }
    }
    return new BindingPlan<>(parameters, List.copyOf(slots.values()));
  }

  private void leaveOpen(MethodParameter parameter, boolean middleware) {
    if (!parameter.optional() && !(middleware && parameter.named())) {
      mistake(
          "Parameter \"%s\" of type %s gets no value from @%s"
              .formatted(
                  parameter.name(), parameter.rawType().getSimpleName(), handler.triggerName()),
          parameter.named()
              ? "remove it, or rename it to what it shall be filled with"
              : "compile with -parameters, so that its name is known");
    }
    slots.put(parameter.index(), new Slot.Added<>(parameter));
  }

  @Override
  public HandlerDefinition handler() {
    return handler;
  }

  @Override
  public List<HandlerParameter> open() {
    return parameters.stream()
        .filter(parameter -> !slots.containsKey(parameter.index()))
        .map(HandlerParameter.class::cast)
        .toList();
  }

  @Override
  public void bind(HandlerParameter parameter, ArgumentSource<W> source) {
    slots.put(parameter.index(), new Slot.Given<>(source));
  }

  @Override
  public void imply(HandlerParameter parameter, ArgumentSource<W> source) {
    slots.put(parameter.index(), new Slot.Implied<>(parameters.get(parameter.index()), source));
  }

  @Override
  public void mistake(String what, String fix) {
    mistakes.accept(Mistake.at(handler, what, fix));
  }
}
