package tomodachi.internal.lifecycle;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tomodachi.internal.binding.Injectables;
import tomodachi.internal.binding.Injection;
import tomodachi.internal.discovery.ServiceClass;
import tomodachi.transport.Mistake;

/// Makes the instances of users' classes: by `static create(…)` or a constructor, with framework
/// types as parameters.
final class Construction {

  private final Injectables injectables;
  private final Consumer<Mistake> mistakes;

  Construction(Injectables injectables, Consumer<Mistake> mistakes) {
    this.injectables = injectables;
    this.mistakes = mistakes;
  }

  /// A new service.
  ///
  /// @return empty when it can't be made, which has been reported
  /// @throws InvocationTargetException what the class's own code threw
  Optional<Object> service(Class<?> type) throws InvocationTargetException {
    var factories = Arrays.stream(type.getDeclaredMethods()).filter(m -> isFactory(m, type));
    var factory = widest(factories.toList(), null);
    return factory.isPresent() ? made(factory.get()) : instance(type, null);
  }

  /// Of several ways to make an instance the one with the most parameters, all of which can be
  /// filled; if there is none, any.
  private <E extends Executable> Optional<E> widest(List<E> ways, @Nullable Object enclosing) {
    return ways.stream()
        .filter(way -> Injection.misfit(way, injectables, enclosing).isEmpty())
        .max(Comparator.comparingInt(Executable::getParameterCount))
        .or(() -> ways.stream().findFirst());
  }

  private static boolean isFactory(Method method, Class<?> type) {
    return method.getName().equals("create")
        && Modifier.isStatic(method.getModifiers())
        && type.isAssignableFrom(method.getReturnType());
  }

  private Optional<Object> made(Method factory) throws InvocationTargetException {
    return invoke(factory, null, () -> factory.invoke(null, arguments(factory, null)));
  }

  /// A new instance by one of the constructors.
  ///
  /// @param enclosing passed to a constructor that takes it: the service, for classes inside it
  Optional<Object> instance(Class<?> type, @Nullable Object enclosing)
      throws InvocationTargetException {
    if (Modifier.isAbstract(type.getModifiers())) {
      mistakes.accept(
          new Mistake(
              "%s can't be made: it is abstract".formatted(type.getSimpleName()),
              List.of(ServiceClass.of(type).place().toString()),
              "start a class that extends it"));
      return Optional.empty();
    }
    var constructor =
        widest(List.<Constructor<?>>of(type.getDeclaredConstructors()), enclosing).orElseThrow();
    return invoke(
        constructor, enclosing, () -> constructor.newInstance(arguments(constructor, enclosing)));
  }

  private Object[] arguments(Executable executable, @Nullable Object enclosing) {
    return Injection.arguments(executable, injectables, enclosing);
  }

  private interface Call {
    @Nullable Object run() throws ReflectiveOperationException;
  }

  private Optional<Object> invoke(Executable executable, @Nullable Object enclosing, Call call)
      throws InvocationTargetException {
    var misfit = Injection.misfit(executable, injectables, enclosing);
    if (misfit.isPresent()) {
      reportMisfit(executable, misfit.get().getType());
      return Optional.empty();
    }
    try {
      executable.setAccessible(true);
      return Optional.ofNullable(call.run()).or(() -> nothing(executable));
    } catch (InvocationTargetException e) {
      throw e;
    } catch (ReflectiveOperationException | InaccessibleObjectException e) {
      mistakes.accept(Openness.mistake(executable.getDeclaringClass()));
      return Optional.empty();
    }
  }

  private Optional<Object> nothing(Executable executable) {
    mistakes.accept(
        new Mistake(
            "%s.%s returned null"
                .formatted(executable.getDeclaringClass().getSimpleName(), executable.getName()),
            List.of(executable.toString()),
            "return an instance"));
    return Optional.empty();
  }

  private void reportMisfit(Executable executable, Class<?> parameter) {
    var type = executable.getDeclaringClass();
    mistakes.accept(
        new Mistake(
            "%s can't be made: its parameter type %s isn't a framework type (%s)"
                .formatted(type.getSimpleName(), parameter.getSimpleName(), injectables.names()),
            List.of(executable.toString()),
            "write static %s create(ServiceContext context), or start an instance"
                .formatted(type.getSimpleName())));
  }
}
