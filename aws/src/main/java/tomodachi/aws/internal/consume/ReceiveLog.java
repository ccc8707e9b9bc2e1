package tomodachi.aws.internal.consume;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.aws.internal.client.AwsFailure;
import tomodachi.messaging.transport.OnceAMinute;
import tomodachi.transport.Timeline;

/// Tells the log that messages of one queue can't be fetched, and when they can. Usable from any
/// thread.
final class ReceiveLog {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.aws");

  private final String queue;
  private final String handler;
  private final OnceAMinute trouble;
  private final OnceAMinute absence;

  ReceiveLog(String queue, String handler, Timeline.Machine time) {
    this.queue = queue;
    this.handler = handler;
    this.trouble = new OnceAMinute(time);
    this.absence = new OnceAMinute(time);
  }

  /// They can't.
  void failed(AwsFailure failure) {
    if (trouble.isDue()) {
      var line = failure.mayPass() ? LOG.atWarn() : LOG.atError();
      line.addKeyValue("queue_name", queue)
          .addKeyValue("wrapped_handler", handler)
          .addKeyValue("reason", failure.text())
          .log("messages can't be received from queue \"{}\"{}", queue, Remedy.of(failure));
    }
  }

  /// The queue isn't there.
  void missing() {
    if (absence.isDue()) {
      LOG.atError()
          .addKeyValue("queue_name", queue)
          .addKeyValue("wrapped_handler", handler)
          .log("queue \"{}\" does not exist, it may have been deleted", queue);
    }
  }

  /// The process can't stand in for a server that is gone.
  void noStandIn(Throwable cause) {
    LOG.atDebug()
        .addKeyValue("queue_name", queue)
        .addKeyValue("reason", cause.getMessage())
        .log("no embedded server could be started");
  }

  /// They can.
  void succeeded() {
    var found = absence.ended();
    if (trouble.ended() || found) {
      LOG.atInfo()
          .addKeyValue("queue_name", queue)
          .addKeyValue("wrapped_handler", handler)
          .log("receiving again from queue \"{}\"", queue);
    }
  }
}
