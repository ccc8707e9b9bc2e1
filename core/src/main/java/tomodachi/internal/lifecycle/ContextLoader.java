package tomodachi.internal.lifecycle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Has the thread find classes as services do, until it is closed.
///
/// @param before the loader the thread had
record ContextLoader(@Nullable ClassLoader before) implements AutoCloseable {

  /// @param services instances or classes, at least one
  static ContextLoader of(List<Object> services) {
    var first = services.getFirst();
    return of(first instanceof Class<?> type ? type : first.getClass());
  }

  /// @param type one of the services' classes
  static ContextLoader of(Class<?> type) {
    var thread = Thread.currentThread();
    var before = new ContextLoader(thread.getContextClassLoader());
    thread.setContextClassLoader(type.getClassLoader());
    return before;
  }

  @Override
  public void close() {
    Thread.currentThread().setContextClassLoader(before);
  }
}
