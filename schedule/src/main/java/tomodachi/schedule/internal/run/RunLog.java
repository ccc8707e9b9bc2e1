package tomodachi.schedule.internal.run;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import tomodachi.schedule.Overlap;
import tomodachi.transport.Completion;
import tomodachi.transport.UncaughtException;

/// Says what became of runs that did not simply end.
///
/// @param handler the handler's name
record RunLog(String handler) {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.schedule");

  /// The first run is skipped since one has begun.
  void skipped(Overlap overlap) {
    line(LOG.atWarn())
        .addKeyValue("overlap", overlap)
        .log("a run is due and the last one has not ended; it is skipped");
  }

  /// A run has ended; within its call, so that the line has its context.
  void ended(Completion completion) {
    switch (completion) {
      case Completion.Returned _ -> line(LOG.atDebug()).log("run ended");
      case Completion.Thrown(var cause) -> UncaughtException.log(cause);
      case Completion.TimedOut(var limit) ->
          line(LOG.atError())
              .addKeyValue("timeout", limit)
              .log("run interrupted at its time limit");
      case Completion.Interrupted _ -> line(LOG.atWarn()).log("run interrupted");
    }
  }

  /// Nobody could be asked whose run it is; it is asked again.
  void asksAgain(Instant scheduledTime, Throwable cause) {
    line(LOG.atDebug())
        .addKeyValue("scheduled_time", scheduledTime)
        .setCause(cause)
        .log("an exclusive run could not be claimed; it is tried again");
  }

  /// Nobody could be asked, so the run doesn't take place here.
  void unclaimed(Instant scheduledTime, Throwable cause) {
    line(LOG.atError())
        .addKeyValue("scheduled_time", scheduledTime)
        .addKeyValue("reason", requireNonNullElse(cause.getMessage(), cause.toString()))
        .log("an exclusive run could not be claimed and does not take place here");
  }

  /// The run isn't ours.
  ///
  /// @param doubtful true: an earlier claim of ours had no answer, and may have been granted
  void refused(Instant scheduledTime, boolean doubtful) {
    var line = line(doubtful ? LOG.atWarn() : LOG.atDebug());
    line.addKeyValue("scheduled_time", scheduledTime)
        .log(
            doubtful
                ? "an exclusive run is not made here: another replica makes it, or nobody, if the"
                    + " claim that had no answer was granted"
                : "another replica makes the run");
  }

  /// A run was granted and the service has stopped meanwhile.
  void tooLate(Instant scheduledTime) {
    line(LOG.atError())
        .addKeyValue("scheduled_time", scheduledTime)
        .log("an exclusive run was granted when the service had stopped, and is lost");
  }

  /// A run can't be handed to its handler.
  void notBegun(Instant scheduledTime, Throwable cause) {
    line(LOG.atError())
        .addKeyValue("scheduled_time", scheduledTime)
        .setCause(cause)
        .log("a run could not begin");
  }

  /// It isn't known when the schedule is due.
  void broken(Throwable cause) {
    line(LOG.atError()).setCause(cause).log("the schedule has ended: its next time is unknown");
  }

  private LoggingEventBuilder line(LoggingEventBuilder line) {
    return line.addKeyValue("wrapped_handler", handler);
  }
}
