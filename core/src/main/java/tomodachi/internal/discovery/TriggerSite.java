package tomodachi.internal.discovery;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;

/// What triggers stand on, known in a way that keeps no annotations in memory.
public sealed interface TriggerSite {

  /// The element itself.
  AnnotatedElement element();

  /// One of its triggers.
  ///
  /// @param index in the order they stand there
  default Annotation trigger(int index) {
    return Triggers.on(element()).get(index);
  }

  /// A class.
  record OfClass(Class<?> element) implements TriggerSite {}

  /// A method.
  record OfMethod(Class<?> type, String name, List<Class<?>> parameters) implements TriggerSite {
    static OfMethod of(Method method) {
      return new OfMethod(
          method.getDeclaringClass(), method.getName(), List.of(method.getParameterTypes()));
    }

    @Override
    public Method element() {
      try {
        return type.getDeclaredMethod(name, parameters.toArray(Class<?>[]::new));
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("A class has lost a method", e);
      }
    }
  }
}
