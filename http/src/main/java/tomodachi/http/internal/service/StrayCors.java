package tomodachi.http.internal.service;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tomodachi.http.Cors;
import tomodachi.http.HttpError;
import tomodachi.transport.HandlerDefinition;
import tomodachi.transport.Mistake;
import tomodachi.transport.Validation;

/// Finds `@Cors` where there is no route for it.
///
/// @param routed what has, or should have, routes
record StrayCors(List<AnnotatedElement> routed) {

  /// Reports those in the classes that have handlers of HTTP.
  static void report(Validation validation) {
    var stray = new StrayCors(routed(validation.handlers()));
    classes(validation.handlers())
        .forEach((type, one) ->
            Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredMethods()))
                .filter(stray::isStray)
                .forEach(element -> validation.mistake(mistake(one, element))));
  }

  private static List<AnnotatedElement> routed(List<HandlerDefinition> handlers) {
    return handlers.stream()
        .filter(handler -> !(handler.trigger() instanceof HttpError))
        .map(HandlerDefinition::element)
        .toList();
  }

  /// In the order of the source.
  ///
  /// @return each with one of its handlers
  private static Map<Class<?>, HandlerDefinition> classes(List<HandlerDefinition> handlers) {
    var classes = new LinkedHashMap<Class<?>, HandlerDefinition>();
    for (var handler : handlers) {
      if (handler.element() instanceof Method method) {
        classes.putIfAbsent(method.getDeclaringClass(), handler);
      } else if (handler.element() instanceof Class<?> type) {
        classes.putIfAbsent(type, handler);
      }
    }
    return classes;
  }

  private boolean isStray(AnnotatedElement element) {
    return element.isAnnotationPresent(Cors.class)
        && routed.stream().noneMatch(route -> isSame(route, element));
  }

  /// A method that overrides another has its routes in its place.
  private static boolean isSame(AnnotatedElement route, AnnotatedElement element) {
    return (route instanceof Method called && element instanceof Method method)
        ? called.getName().equals(method.getName())
            && Arrays.equals(called.getParameterTypes(), method.getParameterTypes())
        : route.equals(element);
  }

  private static Mistake mistake(HandlerDefinition neighbour, AnnotatedElement element) {
    var cors = element.getAnnotation(Cors.class);
    var stray =
        new HandlerDefinition(
            neighbour.service(), cors, element, neighbour.name(), neighbour.place());
    return new Mistake(
        "@Cors stands where there is no route",
        List.of("@Cors on " + stray.describe()),
        element instanceof Class
            ? "put it beside the annotation of each route, or set http.cors"
            : "put it beside the annotation of a route, or remove it");
  }
}
