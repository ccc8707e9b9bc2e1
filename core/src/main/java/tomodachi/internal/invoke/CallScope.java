package tomodachi.internal.invoke;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import tomodachi.Invocation;

/// The invocation a thread works for: a scoped value for code, SLF4J's MDC for log lines, always
/// set together and only here.
public final class CallScope {

  private static final ScopedValue<Invocation> CURRENT = ScopedValue.newInstance();

  private CallScope() {}

  /// The invocation of the calling thread.
  ///
  /// @throws IllegalStateException when there is none
  public static Invocation current() {
    return CURRENT.orElseThrow(() ->
        new IllegalStateException(
            "No invocation is running on %s; start threads with Invocation.threadFactory(), or"
                    .formatted(Thread.currentThread())
                + " pass Invocation.wrap(task) on"));
  }

  /// The invocation of the calling thread, if there is one.
  public static Optional<Invocation> find() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /// The task carrying the calling thread's scope, or in a lifecycle method what log lines say
  /// about that.
  public static Runnable wrap(Runnable task) {
    var copy = MDC.getCopyOfContextMap();
    var log = copy == null ? Map.<String, String>of() : copy;
    if (CURRENT.isBound()) {
      var call = CURRENT.get();
      return () -> run(call, log::forEach, task);
    }
    return log.isEmpty() ? task : () -> outside(log, task::run);
  }

  /// Virtual threads that carry the scope of the thread that asks for them.
  public static ThreadFactory threadFactory() {
    return task -> Thread.ofVirtual().unstarted(wrap(task));
  }

  /// Runs the task inside the scope, on a thread made for it, which ends then.
  static void begin(Invocation call, LogContext log, Runnable task) {
    enter(log);
    ScopedValue.where(CURRENT, call).run(task);
  }

  /// Runs the task inside the scope; what was there before is there again afterwards.
  private static void run(Invocation call, LogContext log, Runnable task) {
    var before = MDC.getCopyOfContextMap();
    try {
      enter(log);
      ScopedValue.where(CURRENT, call).run(task);
    } finally {
      restore(before);
    }
  }

  /// The same for a task with a result, inside another scope.
  static @Nullable Object call(Invocation call, LogContext log, Body body) throws Exception {
    var before = MDC.getCopyOfContextMap();
    try {
      enter(log);
      return ScopedValue.where(CURRENT, call).call(body::run);
    } finally {
      restore(before);
    }
  }

  /// Runs code that belongs to no invocation, such as a lifecycle method, with a log context.
  public static <X extends Exception> void outside(Map<String, String> log, Task<X> task) throws X {
    var before = MDC.getCopyOfContextMap();
    MDC.setContextMap(log);
    try {
      task.run();
    } finally {
      restore(before);
    }
  }

  /// Runs what a middleware passed a changed invocation on to; the log context stays.
  static @Nullable Object rebind(Invocation call, Body body) throws Exception {
    return CURRENT.isBound() && CURRENT.get().equals(call)
        ? body.run()
        : ScopedValue.where(CURRENT, call).call(body::run);
  }

  private static void enter(LogContext log) {
    var context = MDC.getMDCAdapter();
    context.clear();
    log.put(context::put);
  }

  private static void restore(@Nullable Map<String, String> before) {
    if (before == null) {
      MDC.clear();
    } else {
      MDC.setContextMap(before);
    }
  }

  /// Code without a result.
  @FunctionalInterface
  public interface Task<X extends Exception> {
    void run() throws X;
  }

  /// What log lines say about a call.
  @FunctionalInterface
  interface LogContext {
    /// Tells each key and value.
    void put(BiConsumer<String, String> entry);
  }

  /// The code of a handler with its surroundings.
  @FunctionalInterface
  interface Body {
    @Nullable Object run() throws Exception;
  }
}
