package tomodachi.schedule;

import java.util.concurrent.CompletableFuture;

/// The schedules of a service; injectable. Usable from any thread.
public interface Schedules {

  /// Runs a handler now, beside its plan: whatever [Schedule#overlap] and [Schedule#exclusive] say,
  /// and also while the transport is paused.
  ///
  /// Returns at once; the handler runs on a virtual thread of its own, with its decorators, and a
  /// stop waits for it.
  ///
  /// @param handler its name in options and logs
  /// @return completes with the tick the handler was given when it has ended; exceptionally with
  ///   what it threw, or with [java.util.concurrent.CancellationException] when it was interrupted
  /// @throws IllegalArgumentException when no schedule has a handler of this name
  /// @throws IllegalStateException before the service is ready, and when it stops
  CompletableFuture<Tick> run(String handler);
}
