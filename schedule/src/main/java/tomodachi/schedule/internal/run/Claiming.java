package tomodachi.schedule.internal.run;

import java.time.Duration;
import java.util.function.Consumer;
import tomodachi.schedule.RunClaims;
import tomodachi.transport.Timeline;

/// Asks whether the runs of one schedule are ours. Usable from any thread.
final class Claiming {

  private static final int MOST_TRIES = 6;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  private final String job;
  private final RunClaims claims;
  private final Beginnings beginnings;
  private final Timeline timeline;
  private final RunLog log;

  /// @param job the schedule's name for all replicas
  /// @param beginnings is told of claims that are under way
  Claiming(String job, RunClaims claims, Beginnings beginnings, Timeline timeline, RunLog log) {
    this.job = job;
    this.claims = claims;
    this.beginnings = beginnings;
    this.timeline = timeline;
    this.log = log;
  }

  /// Whose a run is.
  enum Answer {
    /// Ours.
    GRANTED,
    /// Another replica's.
    REFUSED,
    /// Nobody could be asked.
    UNKNOWN
  }

  /// Asks on a virtual thread, several times if it fails, and tells the answer there.
  void claim(Occurrence run, Consumer<Answer> asker) {
    var _ = beginnings.enter();
    var attempt = new Attempt(run, asker, timeline.hold());
    try {
      attempt.start(1);
    } catch (RuntimeException | Error e) {
      attempt.release();
      throw e;
    }
  }

  private final class Attempt {
    private final Occurrence run;
    private final Consumer<Answer> asker;
    private final Timeline.Hold hold;

    Attempt(Occurrence run, Consumer<Answer> asker, Timeline.Hold hold) {
      this.run = run;
      this.asker = asker;
      this.hold = hold;
    }

    void start(int number) {
      Thread.ofVirtual().name("tomodachi-schedule-claim").start(() -> attempt(number));
    }

    private void attempt(int number) {
      boolean granted;
      try {
        granted = claims.claim(job, run.scheduledTime());
      } catch (Exception | Error e) {
        failed(number, e);
        return;
      }
      if (!granted) {
        log.refused(run.scheduledTime(), number > 1);
      }
      answer(granted ? Answer.GRANTED : Answer.REFUSED);
    }

    private void failed(int number, Throwable cause) {
      if (number < MOST_TRIES && !beginnings.isClosing()) {
        log.asksAgain(run.scheduledTime(), cause);
        var pause = FIRST_PAUSE.multipliedBy(1L << (number - 1));
        var _ = timeline.machine().after(pause, () -> start(number + 1));
      } else {
        log.unclaimed(run.scheduledTime(), cause);
        answer(Answer.UNKNOWN);
      }
    }

    private void answer(Answer answer) {
      try {
        asker.accept(answer);
      } finally {
        release();
      }
    }

    void release() {
      beginnings.leave();
      hold.close();
    }
  }
}
