package tomodachi.transport;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import tomodachi.ServiceContext;

/// A trigger annotation and what it stands on.
///
/// @param service the service it belongs to
/// @param trigger the annotation, its [Tunable] members with what options say; one of several on
///   the same method
/// @param element the method, or the class for a trigger that may stand there
/// @param name the handler's name in options and logs
/// @param place where it stands
public record HandlerDefinition(
    ServiceContext service,
    Annotation trigger,
    AnnotatedElement element,
    String name,
    SourcePlace place) {

  /// The method.
  ///
  /// @throws IllegalStateException when the trigger stands on a class
  public Method method() {
    if (element instanceof Method method) {
      return method;
    }
    throw new IllegalStateException("@%s stands on a class".formatted(triggerName()));
  }

  /// The folder of the source file, if the class was compiled from one by what runs it: `tomodachi
  /// run` and `java` with a file do. Where paths in the declaration begin.
  public Optional<Path> sourceFolder() {
    var type = element instanceof Method method ? method.getDeclaringClass() : element;
    return type instanceof Class<?> declaring ? SourceFolder.of(declaring) : Optional.empty();
  }

  /// The element as its author would say it, such as `Orders.read(String)`.
  public String describe() {
    if (element instanceof Method method) {
      var parameters =
          Arrays.stream(method.getParameterTypes())
              .map(Class::getSimpleName)
              .collect(Collectors.joining(", "));
      return "%s.%s(%s)"
          .formatted(method.getDeclaringClass().getSimpleName(), method.getName(), parameters);
    }
    return element instanceof Class<?> type ? type.getSimpleName() : element.toString();
  }

  /// The annotation's name without package.
  public String triggerName() {
    return trigger.annotationType().getSimpleName();
  }

  @Override
  public String toString() {
    return "@%s on %s (%s)".formatted(triggerName(), describe(), place);
  }

  /// Where something is declared.
  ///
  /// @param file the name of the source file, or of the class when that is unknown
  /// @param line from 1; 0 when unknown
  public record SourcePlace(String file, int line) {
    @Override
    public String toString() {
      return line == 0 ? file : file + ":" + line;
    }
  }
}
