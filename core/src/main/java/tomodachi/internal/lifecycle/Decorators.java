package tomodachi.internal.lifecycle;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tomodachi.DecoratedBy;
import tomodachi.Decorator;
import tomodachi.StartException;
import tomodachi.internal.discovery.ServiceClass;
import tomodachi.transport.HandlerDefinition;

/// The decorators of one service, one instance of each class.
final class Decorators {

  private final ServiceClass service;
  private final Object instance;
  private final Construction construction;
  private final Map<Class<?>, Decorator> made = new HashMap<>();

  Decorators(ServiceClass service, Object instance, Construction construction) {
    this.service = service;
    this.instance = instance;
    this.construction = construction;
  }

  /// The decorators before a handler: those of the service's classes, then those of the method.
  ///
  /// @throws StartException when the constructor of one threw
  List<Decorator> of(HandlerDefinition handler) {
    return Stream.concat(service.hierarchy(), method(handler))
        .flatMap(Decorators::classes)
        .flatMap(this::instance)
        .toList();
  }

  /// None for a trigger that stands on a class.
  private static Stream<Method> method(HandlerDefinition handler) {
    return handler.element() instanceof Method method ? Stream.of(method) : Stream.empty();
  }

  /// True when decorators stand on an element, or on an annotation there.
  static boolean areOn(AnnotatedElement element) {
    return classes(element).findAny().isPresent();
  }

  private static Stream<Class<? extends Decorator>> classes(AnnotatedElement element) {
    return Stream.of(element.getDeclaredAnnotations())
        .flatMap(annotation ->
            annotation instanceof DecoratedBy direct
                ? Stream.of(direct)
                : Stream.ofNullable(annotation.annotationType().getAnnotation(DecoratedBy.class)))
        .flatMap(decorated -> Stream.of(decorated.value()));
  }

  private Stream<Decorator> instance(Class<? extends Decorator> type) {
    if (!made.containsKey(type)) {
      make(type);
    }
    return Stream.ofNullable(made.get(type));
  }

  private void make(Class<? extends Decorator> type) {
    try {
      construction
          .instance(type, instance)
          .ifPresent(decorator -> made.put(type, type.cast(decorator)));
    } catch (InvocationTargetException e) {
      throw new StartException(
          "failed to make decorator %s: %s".formatted(type.getSimpleName(), e.getCause()),
          e.getCause());
    }
  }
}
