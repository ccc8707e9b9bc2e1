package tomodachi.internal.lifecycle;

import java.lang.reflect.InaccessibleObjectException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.Middleware;
import tomodachi.internal.binding.BindingPlan;
import tomodachi.internal.binding.HandlerBinding;
import tomodachi.internal.binding.Injectables;
import tomodachi.internal.discovery.Triggers;
import tomodachi.internal.invoke.Calls;
import tomodachi.internal.invoke.HandlerCall;
import tomodachi.internal.invoke.Listeners;
import tomodachi.internal.invoke.Target;
import tomodachi.internal.text.Durations;
import tomodachi.launch.CallProbe;
import tomodachi.transport.BoundHandler;
import tomodachi.transport.HandlerDefinition;
import tomodachi.transport.Mistake;
import tomodachi.transport.ParameterResolver;
import tomodachi.transport.Validation;
import tomodachi.transport.Work;

/// The handlers of one transport of one service while they are checked and bound.
///
/// @param type the transport in log lines, such as `tomodachi.http`
record UnitValidation(
    String type,
    DeclaredHandlers declared,
    Object instance,
    Injectables injectables,
    Decorators decorators,
    Calls calls,
    Listeners listeners,
    List<CallProbe> probes,
    Mistakes mistakes,
    SharedBindings shared)
    implements Validation {

  @Override
  public List<HandlerDefinition> handlers() {
    return declared.definitions();
  }

  @Override
  public <W extends Work> BoundHandler<W> bind(
      HandlerDefinition handler,
      ParameterResolver<W> parameters,
      List<? extends Middleware> middleware) {
    var plan = plan(handler, parameters, middleware.stream().anyMatch(Middleware::addsArguments));
    return call(handler, plan, middleware, shared.target(handler.method(), () -> target(handler)));
  }

  @Override
  public <W extends Work> BoundHandler<W> bindBody(
      HandlerDefinition handler, Body<W> body, List<? extends Middleware> middleware) {
    return call(handler, BindingPlan.ofWork(), middleware, Target.of(instance, body));
  }

  private <W extends Work> BoundHandler<W> call(
      HandlerDefinition handler,
      BindingPlan<W> plan,
      List<? extends Middleware> middleware,
      Target target) {
    return new HandlerCall<>(
        declared.source(handler),
        type,
        plan,
        Stream.concat(probes.stream(), middleware.stream()).toList(),
        decorators.of(handler),
        target,
        timeout(handler),
        injectables,
        calls,
        listeners);
  }

  private <W extends Work> BindingPlan<W> plan(
      HandlerDefinition handler, ParameterResolver<W> parameters, boolean middleware) {
    return shared.plan(
        handler.method(),
        parameters,
        middleware,
        () -> HandlerBinding.of(handler, parameters, injectables, middleware, mistakes::add));
  }

  private Target target(HandlerDefinition handler) {
    try {
      return Target.of(instance, handler.method());
    } catch (InaccessibleObjectException e) {
      mistakes.add(Openness.mistake(handler.method().getDeclaringClass()));
      return Target.none();
    }
  }

  private @Nullable Duration timeout(HandlerDefinition handler) {
    return Triggers.text(handler.trigger(), "timeout")
        .flatMap(text -> duration(handler, text))
        .orElse(null);
  }

  private Optional<Duration> duration(HandlerDefinition handler, String text) {
    try {
      var duration = Durations.parse(text);
      if (duration.isPositive()) {
        return Optional.of(duration);
      }
      badTimeout(handler, "\"%s\" is no time".formatted(text));
    } catch (IllegalArgumentException e) {
      badTimeout(handler, String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  private void badTimeout(HandlerDefinition handler, String what) {
    mistake(Mistake.at(handler, "timeout " + what, "write it as timeout = \"30s\""));
  }

  @Override
  public void mistake(Mistake mistake) {
    mistakes.add(mistake);
  }
}
