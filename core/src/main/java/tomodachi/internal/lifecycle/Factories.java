package tomodachi.internal.lifecycle;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.Options;
import tomodachi.internal.discovery.ServiceClass;
import tomodachi.transport.Mistake;
import tomodachi.transport.TransportFactory;

/// The transport factories a service class needs, and those there are.
final class Factories {

  private final Map<Class<?>, TransportFactory> installed = new LinkedHashMap<>();

  /// Those registered as services of the class path or module path `loader` sees.
  Factories(ClassLoader loader) {
    ServiceLoader.load(TransportFactory.class, loader)
        .forEach(factory -> installed.put(factory.getClass(), factory));
  }

  /// The factories of the class's triggers, then those of types it asks for.
  List<TransportFactory> neededBy(ServiceClass service, Consumer<Mistake> mistakes) {
    var needed = new LinkedHashMap<Class<?>, TransportFactory>();
    for (var triggered : service.triggers()) {
      installed.computeIfAbsent(triggered.factory(), _ -> make(triggered, mistakes));
      var factory = installed.get(triggered.factory());
      if (factory != null) {
        needed.put(triggered.factory(), factory);
      }
    }
    var asked = asked(service);
    installed.values().stream()
        .filter(factory -> factory.injectables().stream().anyMatch(asked::contains))
        .forEach(factory -> needed.put(factory.getClass(), factory));
    return List.copyOf(needed.values());
  }

  /// The option records of all factories there are.
  Stream<Class<? extends Options.Section>> sections() {
    return new ArrayList<>(installed.values())
        .stream()
            .<Class<? extends Options.Section>>flatMap(factory -> factory.sections().stream())
            .distinct();
  }

  /// The types of objects that a service asks for.
  static Set<Class<?>> asked(ServiceClass service) {
    var constructors = Stream.<Executable>of(service.type().getDeclaredConstructors());
    var methods = service.methods(_ -> true).stream().map(Method.class::cast);
    return Stream.concat(constructors, methods)
        .flatMap(executable -> Arrays.stream(executable.getParameterTypes()))
        .collect(Collectors.toSet());
  }

  private static @Nullable TransportFactory make(
      ServiceClass.Triggered triggered, Consumer<Mistake> mistakes) {
    var type = triggered.factory();
    try {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException | RuntimeException e) {
      mistakes.accept(
          new Mistake(
              "Transport factory %s of @%s can't be made: %s"
                  .formatted(
                      type.getSimpleName(),
                      triggered.trigger().annotationType().getSimpleName(),
                      e),
              List.of(triggered.place().toString()),
              "make it a public class with a public no-argument constructor, in an exported"
                  + " package"));
      return null;
    }
  }
}
