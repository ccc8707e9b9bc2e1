package tomodachi.transport;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A handler that is ready to be called: parameters, decorators, middleware and limits are
/// resolved. Usable from any thread.
public interface BoundHandler<W extends Work> {

  /// What it was made from.
  HandlerDefinition definition();

  /// What people may want to know of how it is called, whatever its transport: its decorators,
  /// middleware, and time limit. For [Described.Handler#of].
  default List<Described.Fact> facts() {
    return List.of();
  }

  /// Calls the handler on a new virtual thread and returns at once.
  ///
  /// The call counts as running from here on: a stop waits for it. There is no limit to the number
  /// of calls; the transport bounds what it takes in.
  default Call submit(W work) {
    return submit(work, Thread::startVirtualThread);
  }

  /// Calls the handler on a thread that `starter` starts, which must be virtual, and returns when
  /// `starter` does.
  Call submit(W work, Executor starter);

  /// Calls the handler in the calling thread, inside [Work#settle] of another call, such as an
  /// error handler. Its work is not settled, and no time limit interrupts it.
  ///
  /// @throws Exception what the handler threw
  @Nullable Object call(W work) throws Exception;

  /// Runs what a call has left for later, such as a callback it returned, on a thread that
  /// `starter` starts: in the scope of the handler, counted and interrupted as a call, but without
  /// middleware, decorators, time limit, or word to listeners.
  ///
  /// @param work the work of that call; it isn't settled again
  /// @param ended hears on the same thread how it ended, also when it was never reached
  /// @throws UnsupportedOperationException where handlers leave nothing for later
  default Call follow(W work, Executor starter, Callable<?> task, Consumer<Completion> ended) {
    throw new UnsupportedOperationException("This handler leaves nothing for later");
  }

  /// A call that may be running.
  interface Call {
    /// Interrupts the handler if it is still running; its work is then settled as
    /// [Completion.Interrupted].
    void interrupt();
  }
}
