package tomodachi.schedule.internal.run;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tomodachi.schedule.Tick;
import tomodachi.transport.BoundHandler;
import tomodachi.transport.Completion;
import tomodachi.transport.Timeline;

/// A schedule at work. Usable from any thread, but for its [#series].
public final class Job {

  private final Rule rule;
  private final BoundHandler<TickWork> handler;
  private final Timeline.Plan plan;
  private final Beginnings beginnings;
  private final @Nullable Claiming claiming;
  private final Turns turns;
  private final Series series;

  /// @param series when it is due; for one thread at a time
  /// @param beginnings is told of runs that are about to begin
  /// @param claiming asks whether a run is ours; null: each is
  Job(
      Rule rule,
      BoundHandler<TickWork> handler,
      Timeline.Plan plan,
      Series series,
      Beginnings beginnings,
      @Nullable Claiming claiming) {
    this.rule = rule;
    this.handler = handler;
    this.plan = plan;
    this.series = series;
    this.beginnings = beginnings;
    this.claiming = claiming;
    turns = new Turns(rule.overlap());
  }

  Rule rule() {
    return rule;
  }

  Series series() {
    return series;
  }

  RunLog log() {
    return new RunLog(rule.handler());
  }

  /// A run is due.
  void due(Occurrence run) {
    beginning(() -> decide(run));
  }

  /// Does something that may have a run begin, known to who waits for that.
  private void beginning(Runnable step) {
    var _ = beginnings.enter();
    try {
      step.run();
    } finally {
      beginnings.leave();
    }
  }

  private void decide(Occurrence run) {
    switch (turns.due(run)) {
      case Turns.Turn.Begin(var complete) -> begin(complete);
      case Turns.Turn.Wait() -> {}
      case Turns.Turn.Skip(var telling) -> {
        if (telling) {
          log().skipped(rule.overlap());
        }
      }
    }
  }

  private void begin(Occurrence run) {
    if (claiming == null) {
      submit(run);
    } else {
      attempt(run, () -> claiming.claim(run, answer -> claimed(run, answer)));
    }
  }

  /// What can't be done, as for want of memory, costs this run and no other.
  private void attempt(Occurrence run, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | Error e) {
      log().notBegun(run.scheduledTime(), e);
      beginNext(turns.failed(run));
    }
  }

  private void claimed(Occurrence run, Claiming.Answer answer) {
    switch (answer) {
      case GRANTED -> granted(run);
      case REFUSED -> beginNext(turns.ended());
      case UNKNOWN -> beginNext(turns.failed(run));
    }
  }

  private void granted(Occurrence run) {
    if (beginnings.isOver()) {
      log().tooLate(run.scheduledTime());
    } else {
      submit(run);
    }
  }

  private void submit(Occurrence run) {
    attempt(run, () -> handler.submit(new TickWork(tick(run), this::ended)));
  }

  private Tick tick(Occurrence run) {
    // Of exclusive ones nobody knows which of them other replicas have made.
    var missed = claiming == null ? run.missed() : 0;
    return new Tick(run.scheduledTime(), plan.instant(), rule.interval(), missed);
  }

  private void ended(Completion completion) {
    log().ended(completion);
    beginning(() -> beginNext(turns.ended()));
  }

  private void beginNext(@Nullable Occurrence next) {
    if (next != null) {
      begin(next);
    }
  }

  /// Runs the handler now, beside the plan; see [tomodachi.schedule.Schedules#run].
  ///
  /// @throws IllegalStateException when the service stops
  public CompletableFuture<Tick> run() {
    try {
      if (beginnings.enter()) {
        return submitNow();
      }
      throw new IllegalStateException(
          "\"%s\" can't run: the service is stopping".formatted(rule.handler()));
    } finally {
      beginnings.leave();
    }
  }

  private CompletableFuture<Tick> submitNow() {
    var ended = new CompletableFuture<Tick>();
    var tick = tick(new Occurrence(Moments.millis(plan.instant()), 0));
    var _ = handler.submit(new TickWork(tick, answering(ended, tick)));
    return ended;
  }

  private Consumer<Completion> answering(CompletableFuture<Tick> ended, Tick tick) {
    return completion -> {
      log().ended(completion);
      switch (completion) {
        case Completion.Returned _ -> ended.complete(tick);
        case Completion.Thrown(var cause) -> ended.completeExceptionally(cause);
        case Completion.TimedOut _, Completion.Interrupted _ -> ended.cancel(false);
      }
    };
  }

  /// Holds runs back until [#resume].
  void pause() {
    turns.pause();
  }

  /// Lets runs take place again.
  void resume() {
    turns.resume();
  }

  /// Begins nothing more, whatever comes due or has waited.
  ///
  /// @return how many waited and won't begin
  int close() {
    return turns.close();
  }
}
