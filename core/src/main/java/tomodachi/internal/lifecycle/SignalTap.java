package tomodachi.internal.lifecycle;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.function.Consumer;

/// The JVM's way to take signals: `sun.misc.Signal` of the module `jdk.unsupported`.
///
/// By reflection, since the compiler warns of every mention of that class and can't be told not to.
final class SignalTap {

  private SignalTap() {}

  /// A signal that came.
  ///
  /// @param name such as `INT`
  /// @param number the system's number for it
  record Received(String name, int number) {}

  /// Has `action` called for every signal of this name from now on, in place of what was done.
  ///
  /// @return does again what was done before; empty when the system has no such signal or the JVM
  ///   keeps it for itself
  static Optional<Runnable> take(String name, Consumer<Received> action) {
    try {
      var type = Class.forName("sun.misc.Signal");
      var handlerType = Class.forName("sun.misc.SignalHandler");
      var signal = type.getConstructor(String.class).newInstance(name);
      var number = (int) type.getMethod("getNumber").invoke(signal);
      var handle = type.getMethod("handle", type, handlerType);
      var before =
          handle.invoke(
              null, signal, handler(handlerType, () -> action.accept(new Received(name, number))));
      return Optional.of(() -> restore(handle, signal, before));
    } catch (InvocationTargetException e) {
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This JVM has no sun.misc.Signal", e);
    }
  }

  private static void restore(Method handle, Object signal, Object before) {
    try {
      handle.invoke(null, signal, before);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A signal can't be given back", e);
    }
  }

  private static Object handler(Class<?> type, Runnable action) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, _) ->
            switch (method.getName()) {
              case "handle" -> {
                action.run();
                yield null;
              }
              case "hashCode" -> System.identityHashCode(proxy);
              case "equals" -> false; // Nobody compares handlers; the JVM keeps one per signal.
              default -> "SignalTap";
            });
  }
}
