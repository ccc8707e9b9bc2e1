package tomodachi.internal.discovery;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import tomodachi.StartService;
import tomodachi.StartedService;
import tomodachi.StopService;
import tomodachi.StoppingService;

/// The moments of a service's life its methods can be called at.
public enum Hook {
  START(StartService.class, "lifecycle.setup"),
  STARTED(StartedService.class, "lifecycle.initialized"),
  STOPPING(StoppingService.class, "lifecycle.interrupt"),
  STOP(StopService.class, "lifecycle.teardown");

  private final Class<? extends Annotation> annotation;
  private final String event;

  Hook(Class<? extends Annotation> annotation, String event) {
    this.annotation = annotation;
    this.event = event;
  }

  /// The name in log lines.
  public String event() {
    return event;
  }

  /// The annotation's name as its user writes it.
  public String annotationName() {
    return "@" + annotation.getSimpleName();
  }

  boolean marks(Method method) {
    return method.isAnnotationPresent(annotation);
  }
}
