package tomodachi.testing.contract;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tomodachi.Middleware;
import tomodachi.transport.ArgumentSource;
import tomodachi.transport.Binding;
import tomodachi.transport.BoundHandler;
import tomodachi.transport.HandlerDefinition;
import tomodachi.transport.HandlerDefinition.SourcePlace;
import tomodachi.transport.HandlerParameter;
import tomodachi.transport.Mistake;
import tomodachi.transport.ParameterResolver;
import tomodachi.transport.Trigger;
import tomodachi.transport.Validation;
import tomodachi.transport.Work;

/// Shows a transport the handler of the fixture's service.
final class ContractValidation implements Validation {

  private final ContractService service;
  private final Class<?> factory;
  private final ContractHandlers handlers;
  private final List<Mistake> mistakes = new ArrayList<>();

  ContractValidation(ContractService service, Class<?> factory, ContractHandlers handlers) {
    this.service = service;
    this.factory = factory;
    this.handlers = handlers;
  }

  List<Mistake> mistakes() {
    return mistakes;
  }

  @Override
  public List<HandlerDefinition> handlers() {
    return Arrays.stream(service.type().getDeclaredMethods())
        .flatMap(method ->
            Arrays.stream(method.getAnnotations())
                .filter(this::isTrigger)
                .map(trigger -> definition(method, trigger)))
        .toList();
  }

  @Override
  public <W extends Work> BoundHandler<W> bind(
      HandlerDefinition handler,
      ParameterResolver<W> parameters,
      List<? extends Middleware> middleware) {
    var binding = new ContentBinding<W>(handler);
    parameters.resolve(binding);
    return handlers.bind(handler, binding.source());
  }

  @Override
  public void mistake(Mistake mistake) {
    mistakes.add(mistake);
  }

  private boolean isTrigger(Annotation annotation) {
    var trigger = annotation.annotationType().getAnnotation(Trigger.class);
    return trigger != null && trigger.value() == factory;
  }

  private HandlerDefinition definition(Method method, Annotation trigger) {
    var place = new SourcePlace(service.type().getName(), 0);
    return new HandlerDefinition(service, trigger, method, method.getName(), place);
  }

  /// Lets the transport fill the one parameter.
  private final class ContentBinding<W extends Work> implements Binding<W> {

    private final HandlerDefinition handler;
    private final ContentParameter parameter;
    private @Nullable ArgumentSource<W> source;

    ContentBinding(HandlerDefinition handler) {
      this.handler = handler;
      this.parameter = new ContentParameter(handler.method().getParameters()[0]);
    }

    ArgumentSource<W> source() {
      var chosen = source;
      if (chosen == null) {
        throw new AssertionError("The transport doesn't fill the parameter of " + handler);
      }
      return chosen;
    }

    @Override
    public HandlerDefinition handler() {
      return handler;
    }

    @Override
    public List<HandlerParameter> open() {
      return source == null ? List.of(parameter) : List.of();
    }

    @Override
    public void bind(HandlerParameter parameter, ArgumentSource<W> source) {
      this.source = source;
    }

    @Override
    public void imply(HandlerParameter parameter, ArgumentSource<W> source) {
      bind(parameter, source);
    }

    @Override
    public void mistake(String what, String fix) {
      mistakes.add(Mistake.at(handler, what, fix));
    }
  }
}
