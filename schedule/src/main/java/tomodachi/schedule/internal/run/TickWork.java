package tomodachi.schedule.internal.run;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tomodachi.schedule.Tick;
import tomodachi.transport.Completion;
import tomodachi.transport.Work;

/// A run on its way through its handler.
public final class TickWork implements Work {

  private final Tick tick;
  private final Consumer<Completion> ended;

  /// @param ended is told how it has ended
  TickWork(Tick tick, Consumer<Completion> ended) {
    this.tick = tick;
    this.ended = ended;
  }

  /// What the handler is told.
  public Tick tick() {
    return tick;
  }

  @Override
  public <T> Optional<T> find(Class<T> type) {
    return type == Tick.class ? Optional.of(type.cast(tick)) : Optional.empty();
  }

  @Override
  public void logContext(BiConsumer<String, String> entry) {
    entry.accept("invocation_time", tick.scheduledTime().toString());
  }

  @Override
  public String settle(Completion completion) {
    ended.accept(completion);
    return switch (completion) {
      case Completion.Returned _ -> "done";
      case Completion.Thrown _ -> "failed";
      case Completion.TimedOut _ -> "timed_out";
      case Completion.Interrupted _ -> "interrupted";
    };
  }
}
