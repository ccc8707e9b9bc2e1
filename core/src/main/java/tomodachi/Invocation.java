package tomodachi;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import tomodachi.internal.invoke.CallScope;

/// One call of a handler, from receiving to settling. May be passed between threads; [#arguments]
/// is for one thread at a time.
public interface Invocation {

  /// The invocation of the calling thread.
  ///
  /// @throws IllegalStateException outside a handler, and on a thread the handler started without
  ///   [#wrap] or [#threadFactory]
  static Invocation current() {
    return CallScope.current();
  }

  /// The task carrying the invocation of the calling thread and its log context into another
  /// thread. Outside a handler the task itself.
  static Runnable wrap(Runnable task) {
    return CallScope.wrap(task);
  }

  /// Makes virtual threads that carry the invocation and the log context of the thread that asks
  /// for them.
  static ThreadFactory threadFactory() {
    return CallScope.threadFactory();
  }

  /// The service the handler belongs to.
  ServiceContext service();

  /// The handler's name in options and logs: the `name` of its annotation, else the method's.
  String handler();

  /// The handler method.
  ///
  /// @throws IllegalStateException when what is called is declared on the class, such as a folder
  Method method();

  /// The annotation of this type on the method, on its class, or on one of the annotations there.
  <A extends Annotation> Optional<A> annotation(Class<A> type);

  /// When the handler's thread began, in plan time.
  Instant startedAt();

  /// The argument of this type, also one the handler does not declare, such as the request.
  ///
  /// @throws IllegalStateException when there is none; the message names handler and type
  <T> T argument(Class<T> type);

  /// The argument of this type, if there is one.
  <T> Optional<T> find(Class<T> type);

  /// The arguments by parameter name, in declaration order; values may be null.
  ///
  /// The first call reads and converts what isn't yet, so it may block on a request's body.
  ///
  /// @throws tomodachi.transport.BindingException when a value is missing or can't be converted
  Map<String, @Nullable Object> arguments();

  /// A copy with one more named argument, for the handler's parameter of that name. A value the
  /// transport gives under that name wins, but not one that is only a guess, such as a query
  /// parameter.
  Invocation with(String name, @Nullable Object value);
}
