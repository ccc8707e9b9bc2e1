package tomodachi.schedule.internal.run;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import tomodachi.schedule.Tick;
import tomodachi.transport.BoundHandler;
import tomodachi.transport.Completion;
import tomodachi.transport.HandlerDefinition;

/// A handler whose runs end at once, or when a test says so.
final class FakeHandler implements BoundHandler<TickWork> {

  private final List<Tick> ticks = new CopyOnWriteArrayList<>();
  private final Queue<TickWork> running = new ArrayDeque<>();
  private boolean hanging;
  private int failures;
  private Completion completion = new Completion.Returned(null);

  /// What the runs that began were told.
  List<Tick> ticks() {
    return List.copyOf(ticks);
  }

  /// The scheduled times of the runs that began, as text.
  List<String> times() {
    return ticks.stream().map(tick -> tick.scheduledTime().toString()).toList();
  }

  /// From now on runs don't end by themselves.
  FakeHandler hang() {
    hanging = true;
    return this;
  }

  /// The next runs can't begin.
  FakeHandler fail(int runs) {
    failures = runs;
    return this;
  }

  /// From now on runs end like this.
  void endWith(Completion completion) {
    this.completion = completion;
  }

  int running() {
    return running.size();
  }

  /// The run that began first ends.
  void endOne() {
    running.remove().settle(completion);
  }

  @Override
  public HandlerDefinition definition() {
    throw new IllegalStateException("There is none");
  }

  @Override
  public Call submit(TickWork work) {
    if (failures-- > 0) {
      throw new OutOfMemoryError("no thread");
    }
    ticks.add(work.tick());
    if (hanging) {
      running.add(work);
    } else {
      work.settle(completion);
    }
    return () -> {};
  }

  @Override
  public Call submit(TickWork work, Executor starter) {
    return submit(work);
  }

  @Override
  public @Nullable Object call(TickWork work) {
    throw new IllegalStateException("It is submitted");
  }
}
