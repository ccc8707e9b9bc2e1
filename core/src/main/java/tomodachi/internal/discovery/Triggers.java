package tomodachi.internal.discovery;

import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.TransportFactory;
import tomodachi.transport.Trigger;

/// Finds the annotations that are triggers, repeated ones taken out of their containers.
public final class Triggers {

  private Triggers() {}

  /// The triggers on a method or class, in the order they stand there.
  static List<Annotation> on(AnnotatedElement element) {
    return Arrays.stream(element.getDeclaredAnnotations())
        .flatMap(Triggers::unwrap)
        .filter(annotation -> factory(annotation).isPresent())
        .toList();
  }

  /// The factory of the transport an annotation belongs to.
  static Optional<Class<? extends TransportFactory>> factory(Annotation annotation) {
    return Optional.ofNullable(annotation.annotationType().getAnnotation(Trigger.class))
        .map(Trigger::value);
  }

  private static Stream<Annotation> unwrap(Annotation annotation) {
    return member(annotation, "value") instanceof Annotation[] contained && repeats(contained)
        ? Arrays.stream(contained)
        : Stream.of(annotation);
  }

  private static boolean repeats(Annotation[] contained) {
    return contained.length > 0
        && contained[0].annotationType().isAnnotationPresent(Repeatable.class);
  }

  /// The text of a member, if the annotation has it and it isn't empty.
  public static Optional<String> text(Annotation annotation, String member) {
    return member(annotation, member) instanceof String text && !text.isEmpty()
        ? Optional.of(text)
        : Optional.empty();
  }

  private static @Nullable Object member(Annotation annotation, String name) {
    try {
      var member = annotation.annotationType().getDeclaredMethod(name);
      member.setAccessible(true);
      return member.invoke(annotation);
    } catch (NoSuchMethodException e) {
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("@%s can't be read".formatted(annotation), e);
    }
  }
}
