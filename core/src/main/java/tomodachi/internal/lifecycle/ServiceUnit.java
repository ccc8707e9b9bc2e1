package tomodachi.internal.lifecycle;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import tomodachi.internal.binding.Injectables;
import tomodachi.internal.binding.Injection;
import tomodachi.internal.discovery.Hook;
import tomodachi.internal.discovery.ServiceClass;
import tomodachi.internal.invoke.CallScope;
import tomodachi.internal.invoke.Target;
import tomodachi.transport.UncaughtException;

/// One service that is ready to be started.
record ServiceUnit(
    ServiceClass type,
    Object instance,
    Map<Hook, List<Method>> hooks,
    LiveContext context,
    Injectables injectables,
    List<TransportUnit> transports) {

  ServiceUnit {
    transports = List.copyOf(transports);
  }

  /// The lifecycle methods of one moment.
  List<Together.Step> hooks(Hook hook) {
    return hooks.getOrDefault(hook, List.of()).stream()
        .map(method -> (Together.Step) () -> call(hook, method))
        .toList();
  }

  private void call(Hook hook, Method method) throws HookException {
    Thread.currentThread().setContextClassLoader(instance.getClass().getClassLoader());
    try {
      CallScope.outside(logContext(hook, method), () -> call(method));
    } catch (Exception | Error e) {
      throw new HookException(
          "%s %s.%s failed: %s"
              .formatted(hook.annotationName(), type.type().getSimpleName(), method.getName(), e),
          e);
    }
  }

  private void call(Method method) throws Exception {
    try {
      Target.of(instance, method).call(Injection.arguments(method, injectables, null));
    } catch (Exception | Error e) {
      UncaughtException.log(e);
      throw e;
    }
  }

  private Map<String, String> logContext(Hook hook, Method method) {
    return Map.of(
        "service", context.name(),
        "handler", method.getName(),
        "type", "tomodachi.event",
        "event", hook.event());
  }
}
