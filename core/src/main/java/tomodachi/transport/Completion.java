package tomodachi.transport;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How the call of a handler ended.
public sealed interface Completion {

  /// It returned, or a decorator or middleware answered for it.
  ///
  /// @param value what it returned; null also for a `void` method
  record Returned(@Nullable Object value) implements Completion {}

  /// It threw, or its arguments could not be bound ([BindingException]).
  record Thrown(Throwable cause) implements Completion {}

  /// It was interrupted at its time limit, and has ended since, whatever it then returned or threw.
  record TimedOut(Duration limit) implements Completion {}

  /// It was interrupted by [BoundHandler.Call#interrupt] or because the time for stopping is up,
  /// and has ended since. The work isn't done: it must not be acknowledged.
  record Interrupted() implements Completion {}
}
