package tomodachi.schedule.internal;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import tomodachi.schedule.Schedules;
import tomodachi.schedule.Tick;
import tomodachi.schedule.internal.run.Job;
import tomodachi.schedule.internal.run.Running;
import tomodachi.transport.TransportStatus.State;

/// Runs handlers beside their plan.
///
/// @param state the transport's
record ManualRuns(Running running, Supplier<State> state) implements Schedules {

  @Override
  public CompletableFuture<Tick> run(String handler) {
    var now = state.get();
    if (now != State.READY && now != State.PAUSED) {
      throw new IllegalStateException(
          "\"%s\" can't run: the service is %s"
              .formatted(handler, now == State.CONNECTING ? "not ready yet" : "stopping"));
    }
    return running
        .find(handler)
        .map(Job::run)
        .orElseThrow(
            () -> new IllegalArgumentException("No schedule runs \"%s\"".formatted(handler)));
  }
}
