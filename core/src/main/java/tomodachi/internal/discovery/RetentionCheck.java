package tomodachi.internal.discovery;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;
import tomodachi.DecoratedBy;
import tomodachi.transport.HandlerDefinition.SourcePlace;
import tomodachi.transport.Mistake;
import tomodachi.transport.Trigger;

/// Finds annotations that mean something to the container and aren't kept at run time: the check or
/// the handler they stand for would silently not be there.
public final class RetentionCheck {

  private RetentionCheck() {}

  /// The mistakes of one class and its superclasses.
  public static List<Mistake> of(ServiceClass service) {
    return service.levels().stream().flatMap(RetentionCheck::level).toList();
  }

  private static Stream<Mistake> level(ClassReading.Level level) {
    var onClass = mistakes(level, level.facts().invisible(), level.facts().place());
    var onMethods =
        level.methods().stream()
            .flatMap(method ->
                mistakes(level, level.facts().invisible(method), level.facts().place(method)));
    return Stream.concat(onClass, onMethods);
  }

  private static Stream<Mistake> mistakes(
      ClassReading.Level level, List<String> annotations, SourcePlace place) {
    return annotations.stream()
        .flatMap(name -> load(level.type(), name))
        .flatMap(annotation ->
            Stream.of(DecoratedBy.class, Trigger.class)
                .filter(annotation::isAnnotationPresent)
                .map(carried -> mistake(annotation, carried, level.type(), place)));
  }

  private static Stream<Class<?>> load(Class<?> by, String name) {
    try {
      return Stream.of(Class.forName(name, false, by.getClassLoader()));
    } catch (ClassNotFoundException e) {
      // Annotations may be absent at run time (JLS 9.6.4.2); an absent one carries nothing.
      return Stream.empty();
    }
  }

  private static Mistake mistake(
      Class<?> annotation, Class<? extends Annotation> carried, Class<?> on, SourcePlace place) {
    return new Mistake(
        "Annotation @%s carries @%s but isn't kept at run time, so it would be skipped silently"
            .formatted(annotation.getSimpleName(), carried.getSimpleName()),
        List.of("on %s (%s)".formatted(on.getSimpleName(), place)),
        "add @Retention(RetentionPolicy.RUNTIME) to @" + annotation.getSimpleName());
  }
}
