package tomodachi.cli.internal.load;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tomodachi.Service;
import tomodachi.StartService;
import tomodachi.StartedService;
import tomodachi.StopService;
import tomodachi.StoppingService;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.transport.Trigger;

/// A class that would be a service if it were not abstract. As text: how it becomes one.
///
/// @param type abstract, or an interface
record AbstractService(Class<?> type) {
  private static final Set<Class<?>> MARKS =
      Set.of(
          Service.class,
          StartService.class,
          StartedService.class,
          StoppingService.class,
          StopService.class);

  /// Empty for any other class.
  ///
  /// @throws CommandFailure when the class uses what isn't there
  static Optional<AbstractService> of(Class<?> type) {
    return Modifier.isAbstract(type.getModifiers()) && isMarked(type)
        ? Optional.of(new AbstractService(type))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return type.isInterface()
        ? "%s is an interface: add a class that implements it".formatted(type.getName())
        : "%s is abstract: add a class that extends it, or make it one that isn't"
            .formatted(type.getName());
  }

  private static boolean isMarked(Class<?> type) {
    try {
      var methods = Arrays.stream(type.getDeclaredMethods());
      return Stream.<AnnotatedElement>concat(Stream.of(type), methods)
          .flatMap(element -> Arrays.stream(element.getDeclaredAnnotations()))
          .map(Annotation::annotationType)
          .anyMatch(mark -> MARKS.contains(mark) || mark.isAnnotationPresent(Trigger.class));
    } catch (LinkageError e) {
      throw ServiceSearch.unlinked(type.getName(), e);
    }
  }
}
