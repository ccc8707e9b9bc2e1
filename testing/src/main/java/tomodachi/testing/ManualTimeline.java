package tomodachi.testing;

import java.time.Duration;
import java.time.Instant;
import tomodachi.transport.Timeline;

/// Time for tests: plan time stands still until a test moves it, machine time is real.
///
/// [#advance] is for the test's thread only; everything else may be called by any thread.
public final class ManualTimeline implements Timeline {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final OpenWork work;
  private final ManualPlan plan;
  private final Machine machine;

  /// Begins at 2026-01-01T00:00:00Z, and waits 10 s for work that is under way.
  public ManualTimeline() {
    this(START, PATIENCE);
  }

  /// Begins at `start`.
  ///
  /// @param start what the plan's clock shows until it is moved
  /// @param patience the longest wait, in real time, for the work under way at one point of plan
  ///   time
  public ManualTimeline(Instant start, Duration patience) {
    work = new OpenWork(patience);
    plan = new ManualPlan(start, work);
    machine = Timeline.system().machine();
  }

  @Override
  public Plan plan() {
    return plan;
  }

  @Override
  public Machine machine() {
    return machine;
  }

  @Override
  public Hold hold() {
    return work.hold();
  }

  /// Moves plan time forward: from one due point to the next, and at each waits until everything
  /// has happened that happens because of it.
  ///
  /// @param step zero or more; zero waits for the work under way
  /// @throws AssertionError when work at one point doesn't end in time; the message says who began
  ///   it
  public void advance(Duration step) {
    if (step.isNegative()) {
      throw new IllegalArgumentException("Time goes forward only, was " + step);
    }
    advanceTo(plan.instant().plus(step));
  }

  /// Moves plan time forward to `target`, as [#advance] does.
  ///
  /// @throws IllegalArgumentException when that has passed
  public void advanceTo(Instant target) {
    if (target.isBefore(plan.instant())) {
      throw new IllegalArgumentException(
          "Time goes forward only, %s is before %s".formatted(target, plan.instant()));
    }
    work.awaitEnd();
    while (plan.runNext(target)) {
      work.awaitEnd();
    }
  }
}
