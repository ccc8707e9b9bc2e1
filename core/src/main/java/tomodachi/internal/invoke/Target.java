package tomodachi.internal.invoke;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.Validation;
import tomodachi.transport.Work;

/// A method of a user's class, ready to be called.
public final class Target {

  private static final MethodType SHAPE =
      MethodType.methodType(Object.class, Object.class, Object[].class);

  private static final MethodHandle BODY = body();
  private static final MethodHandle TASK = task();

  private final Object instance;
  private final MethodHandle handle;

  private Target(Object instance, MethodHandle handle) {
    this.instance = instance;
    this.handle = handle;
  }

  private static MethodHandle task() {
    try {
      return MethodHandles.lookup()
          .findVirtual(Callable.class, "call", MethodType.methodType(Object.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Every JDK has Callable.call", e);
    }
  }

  /// Makes a method callable, whatever its visibility.
  ///
  /// @throws InaccessibleObjectException when the method's module doesn't open its package to us
  public static Target of(Object instance, Method method) {
    method.setAccessible(true);
    try {
      var direct = MethodHandles.lookup().unreflect(method).asFixedArity();
      var bound =
          Modifier.isStatic(method.getModifiers())
              ? MethodHandles.dropArguments(direct, 0, Object.class)
              : direct;
      return new Target(
          instance, bound.asSpreader(Object[].class, method.getParameterCount()).asType(SHAPE));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(method + " can't be called", e);
    }
  }

  /// Something that is called in the place of a method, with the work as its only argument.
  public static <W extends Work> Target of(Object instance, Validation.Body<W> body) {
    return new Target(
        instance,
        MethodHandles.dropArguments(BODY.bindTo(body), 0, Object.class)
            .asSpreader(Object[].class, 1)
            .asType(SHAPE));
  }

  private static MethodHandle body() {
    try {
      return MethodHandles.lookup()
          .findVirtual(
              Validation.Body.class, "answer", MethodType.methodType(Object.class, Work.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Stands for a method that can't be called: of a service that will not start.
  public static Target none() {
    return new Target(
        Target.class,
        MethodHandles.dropArguments(
            MethodHandles.constant(Object.class, Target.class), 0, SHAPE.parameterList()));
  }

  /// Stands for a task of the same service.
  Target instead(Callable<?> task) {
    return new Target(
        instance, MethodHandles.dropArguments(TASK.bindTo(task), 0, SHAPE.parameterList()));
  }

  /// The class loader of the service.
  @Nullable ClassLoader loader() {
    return instance.getClass().getClassLoader();
  }

  /// The class of the service and its superclasses.
  Stream<Class<?>> hierarchy() {
    return Stream.iterate(instance.getClass(), Objects::nonNull, Class::getSuperclass);
  }

  /// Calls the method.
  ///
  /// @throws Exception what the method threw, errors included
  public @Nullable Object call(@Nullable Object... arguments) throws Exception {
    try {
      return (Object) handle.invokeExact(instance, arguments);
    } catch (Exception | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("A throwable that is neither exception nor error", e);
    }
  }
}
