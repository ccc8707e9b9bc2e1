package tomodachi.internal.invoke;

import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.transport.BoundHandler;
import tomodachi.transport.Completion;
import tomodachi.transport.Timeline;
import tomodachi.transport.Work;

/// One call on its thread, from the start of the thread until the work is settled.
///
/// - **R1** — the thread is interrupted only between [#claim] and [#release], so settling is never
///   hit.
/// - **R2** — the work is settled exactly once, also when the handler was never reached.
final class RunningCall<W extends Work> implements BoundHandler.Call {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.invocation");

  private final HandlerCall<W> handler;
  private final W work;
  private final Timeline.Hold hold;

  // Guarded by this.
  private @Nullable Thread thread;
  private @Nullable Completion verdict;

  RunningCall(HandlerCall<W> handler, W work) {
    this.handler = handler;
    this.work = work;
    this.hold = handler.calls().timeline().hold();
  }

  void start(Executor starter) {
    handler.calls().enter(this);
    handler.listeners().queued(handler::definition);
    try {
      starter.execute(this::run);
    } catch (RuntimeException | Error e) {
      leave();
      throw e;
    }
  }

  private void run() {
    try {
      Thread.currentThread().setContextClassLoader(handler.target().loader());
      var unprepared = prepare();
      var call = new HandlerInvocation<>(handler, work);
      CallScope.begin(call, entry -> handler.logContext(work, entry), () -> run(call, unprepared));
    } finally {
      leave();
    }
  }

  private void leave() {
    handler.calls().leave(this);
    hold.close();
  }

  /// Prepares the work; null when that succeeded.
  private @Nullable Completion prepare() {
    try {
      work.prepare();
      return null;
    } catch (RuntimeException | Error e) {
      return new Completion.Thrown(e);
    }
  }

  private void run(HandlerInvocation<W> call, @Nullable Completion unprepared) {
    handler.listeners().begun(call);
    var completion = unprepared == null ? complete(call) : unprepared;
    if (completion instanceof Completion.Interrupted) {
      handler.calls().abandoned();
    }
    handler.listeners().ended(call, completion);
    settle(call, completion);
  }

  private Completion complete(HandlerInvocation<W> call) {
    if (!claim()) {
      return new Completion.Interrupted();
    }
    var limit = handler.timeout();
    if (limit == null) {
      return release(attempt(call));
    }
    try (var _ = handler.calls().timeline().machine().after(limit, () -> timeOut(limit))) {
      return release(attempt(call));
    }
  }

  private Completion attempt(HandlerInvocation<W> call) {
    try {
      return new Completion.Returned(handler.proceed(call));
    } catch (Exception | Error e) {
      return new Completion.Thrown(e);
    }
  }

  private void settle(HandlerInvocation<W> call, Completion completion) {
    try {
      handler.listeners().settled(call, work.settle(completion));
    } catch (RuntimeException | Error e) {
      LOG.atError()
          .addKeyValue("handler", handler.source().name())
          .setCause(e)
          .log("the outcome of a handler could not be told");
    }
  }

  private void timeOut(Duration limit) {
    interrupt(new Completion.TimedOut(limit));
  }

  @Override
  public void interrupt() {
    interrupt(new Completion.Interrupted());
  }

  private synchronized void interrupt(Completion reason) {
    if (verdict == null) {
      verdict = reason;
      if (thread != null) {
        thread.interrupt();
      }
    }
  }

  private synchronized boolean claim() {
    thread = Thread.currentThread();
    return verdict == null;
  }

  /// Ends the time in which the thread may be interrupted.
  private synchronized Completion release(Completion attempt) {
    var result = verdict == null ? attempt : verdict;
    verdict = result;
    // An interrupt that came too late, or that the handler left pending, is not for settling.
    Thread.interrupted();
    return result;
  }
}
