package tomodachi.internal.invoke;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.Decorator;
import tomodachi.Middleware;
import tomodachi.internal.binding.BindingPlan;
import tomodachi.internal.binding.Injectables;
import tomodachi.transport.BoundHandler;
import tomodachi.transport.Completion;
import tomodachi.transport.Described;
import tomodachi.transport.HandlerDefinition;
import tomodachi.transport.Work;

/// Calls one handler: middleware, arguments, decorators, the method.
///
/// @param type the transport in log lines, such as `tomodachi.http`
/// @param timeout the longest a call may take; null: no limit
public record HandlerCall<W extends Work>(
    HandlerSource source,
    String type,
    BindingPlan<W> plan,
    List<? extends Middleware> middleware,
    List<Decorator> decorators,
    Target target,
    @Nullable Duration timeout,
    Injectables injectables,
    Calls calls,
    Listeners listeners)
    implements BoundHandler<W> {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.invocation");

  @Override
  public HandlerDefinition definition() {
    return source.definition();
  }

  @Override
  public List<Described.Fact> facts() {
    return new CallFacts(middleware, decorators, timeout).list();
  }

  @Override
  public Call submit(W work, Executor starter) {
    var call = new RunningCall<>(this, work);
    call.start(starter);
    return call;
  }

  @Override
  public Call follow(W work, Executor starter, Callable<?> task, Consumer<Completion> ended) {
    return new HandlerCall<FollowUp>(
            source,
            type,
            BindingPlan.none(),
            List.of(),
            List.of(),
            target.instead(task),
            null,
            injectables,
            calls,
            Listeners.NONE)
        .submit(new FollowUp(work, ended), starter);
  }

  @Override
  public @Nullable Object call(W work) throws Exception {
    var call = new HandlerInvocation<>(this, work);
    return CallScope.call(call, entry -> logContext(work, entry), () -> proceed(call));
  }

  /// What log lines say about a call.
  void logContext(W work, BiConsumer<String, String> entry) {
    entry.accept("service", source.service().name());
    entry.accept("handler", source.name());
    entry.accept("type", type);
    try {
      work.logContext(entry);
    } catch (RuntimeException | Error e) {
      // A line with less in it is better than work that is never settled.
      LOG.atError().addKeyValue("handler", source.name()).setCause(e).log("no log context");
    }
  }

  /// Runs the chain from its beginning.
  @Nullable Object proceed(HandlerInvocation<W> call) throws Exception {
    return middleware.isEmpty()
        ? decorated(call)
        : proceed(0, call, new Scope(call, Thread.currentThread()));
  }

  private @Nullable Object proceed(int index, HandlerInvocation<W> call, Scope scope)
      throws Exception {
    if (index < middleware.size()) {
      return middleware.get(index).handle(call, next -> proceed(index + 1, call.own(next), scope));
    }
    return scope.holds(call) ? decorated(call) : CallScope.rebind(call, () -> decorated(call));
  }

  /// What the chain began with. Looking it up is quicker than asking the thread's scope.
  private record Scope(HandlerInvocation<?> call, Thread thread) {
    // By reference: it is about this very one.
    @SuppressWarnings("ReferenceEquality")
    boolean holds(HandlerInvocation<?> other) {
      return call == other && thread == Thread.currentThread();
    }
  }

  private @Nullable Object decorated(HandlerInvocation<W> call) throws Exception {
    for (var decorator : decorators) {
      var instead = decorator.before(call);
      if (instead != null) {
        return instead;
      }
    }
    return target.call(call.bound());
  }
}
