package tomodachi.internal.binding;

import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.util.Optional;
import java.util.stream.Stream;
import tomodachi.Default;

/// What stands for the value of a parameter when there is none.
enum Missing {
  REFUSED,
  EMPTY,
  NULL,
  DEFAULT;

  static Missing of(Parameter parameter) {
    if (parameter.isAnnotationPresent(Default.class)) {
      return DEFAULT;
    }
    if (parameter.getType() == Optional.class) {
      return EMPTY;
    }
    return isNullable(parameter) ? NULL : REFUSED;
  }

  private static boolean isNullable(Parameter parameter) {
    return Stream.of(parameter.getAnnotations(), parameter.getAnnotatedType().getAnnotations())
        .flatMap(Stream::of)
        .map(Annotation::annotationType)
        .anyMatch(type -> type.getSimpleName().equals("Nullable"));
  }
}
