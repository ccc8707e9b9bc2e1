package tomodachi.internal.invoke;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.Invocation;
import tomodachi.ServiceContext;
import tomodachi.transport.Work;

/// One call of a handler, with what middleware has added so far.
final class HandlerInvocation<W extends Work> implements Invocation {

  private final HandlerCall<W> handler;
  private final W work;
  private final Instant startedAt;
  private final Map<String, @Nullable Object> added;
  private volatile @Nullable Object @Nullable [] bound;

  HandlerInvocation(HandlerCall<W> handler, W work) {
    this(handler, work, handler.calls().timeline().plan().instant(), Map.of());
  }

  private HandlerInvocation(
      HandlerCall<W> handler, W work, Instant startedAt, Map<String, @Nullable Object> added) {
    this.handler = handler;
    this.work = work;
    this.startedAt = startedAt;
    this.added = added;
  }

  @Override
  public ServiceContext service() {
    return handler.source().service();
  }

  @Override
  public String handler() {
    return handler.source().name();
  }

  @Override
  public Method method() {
    return handler.definition().method();
  }

  @Override
  public <A extends Annotation> Optional<A> annotation(Class<A> type) {
    var trigger = handler.definition().trigger();
    return type.isInstance(trigger)
        ? Optional.of(type.cast(trigger))
        : Stream.concat(Stream.of(handler.definition().element()), handler.target().hierarchy())
            .flatMap(element -> annotations(element, type))
            .findFirst();
  }

  private static <A extends Annotation> Stream<A> annotations(
      AnnotatedElement element, Class<A> type) {
    var direct = Stream.ofNullable(element.getAnnotation(type));
    var carried =
        Stream.of(element.getAnnotations())
            .flatMap(outer -> Stream.ofNullable(outer.annotationType().getAnnotation(type)));
    return Stream.concat(direct, carried);
  }

  @Override
  public Instant startedAt() {
    return startedAt;
  }

  @Override
  public <T> T argument(Class<T> type) {
    return find(type)
        .orElseThrow(() ->
            new IllegalStateException(
                "Handler %s has no argument of the type %s"
                    .formatted(handler.definition().describe(), type.getSimpleName())));
  }

  @Override
  public <T> Optional<T> find(Class<T> type) {
    return work.find(type).or(() -> handler.injectables().find(type)).or(() -> declared(type));
  }

  private <T> Optional<T> declared(Class<T> type) {
    var candidates = handler.plan().has(type) ? Stream.of(bound()) : added.values().stream();
    return candidates.filter(type::isInstance).map(type::cast).findFirst();
  }

  @Override
  public Map<String, @Nullable Object> arguments() {
    return handler.plan().named(bound());
  }

  /// The arguments in declaration order, bound on the first call.
  @Nullable Object[] bound() {
    var arguments = bound;
    if (arguments == null) {
      arguments = handler.plan().arguments(this, work, added);
      bound = arguments;
    }
    return arguments;
  }

  @Override
  public Invocation with(String name, @Nullable Object value) {
    var more = new HashMap<String, @Nullable Object>(added);
    more.put(name, value);
    return new HandlerInvocation<>(handler, work, startedAt, more);
  }

  /// The invocation a middleware passes on, which must be this call's.
  // Unchecked: the same handler has the same type of work. By reference: it is about this very one.
  @SuppressWarnings({"unchecked", "ReferenceEquality"})
  HandlerInvocation<W> own(Invocation next) {
    if (next instanceof HandlerInvocation<?> other && other.handler == handler) {
      return (HandlerInvocation<W>) other;
    }
    throw new IllegalArgumentException(
        "Middleware must pass on the invocation it was given, or a copy made by with(…)");
  }
}
