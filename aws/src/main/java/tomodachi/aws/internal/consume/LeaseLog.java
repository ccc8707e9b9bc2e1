package tomodachi.aws.internal.consume;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.aws.internal.client.AwsFailure;
import tomodachi.messaging.transport.OnceAMinute;
import tomodachi.transport.Timeline;

/// Tells the log what goes wrong with the leases of one queue's messages. Usable from any thread.
final class LeaseLog {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.aws");

  private final String queue;
  private final OnceAMinute trouble;

  LeaseLog(String queue, Timeline.Machine time) {
    this.queue = queue;
    this.trouble = new OnceAMinute(time);
  }

  /// A lease could not be extended yet.
  void failed(AwsFailure failure) {
    if (trouble.isDue()) {
      LOG.atWarn()
          .addKeyValue("queue_name", queue)
          .addKeyValue("reason", failure.text())
          .log(
              "messages can't be kept hidden while they are handled; their handlers are interrupted"
                  + " when their visibility timeout is over{}",
              Remedy.of(failure));
    }
  }

  /// A lease was extended.
  void succeeded() {
    if (trouble.ended()) {
      LOG.atInfo()
          .addKeyValue("queue_name", queue)
          .log("messages are kept hidden again while they are handled");
    }
  }

  /// A lease can't be extended any more.
  void reachedLongest(InFlight message) {
    LOG.atWarn()
        .addKeyValue("queue_name", queue)
        .addKeyValue("sqs_message_id", message.id())
        .log(
            "a message has been in flight for 12 hours, the longest SQS allows; its handler is"
                + " interrupted when it can't be kept hidden any more");
  }

  /// A message is no longer ours.
  void lost(InFlight message, String reason) {
    LOG.atWarn()
        .addKeyValue("queue_name", queue)
        .addKeyValue("sqs_message_id", message.id())
        .addKeyValue("reason", reason)
        .log(
            "a message is no longer this process's; its handler is interrupted, others may get it");
  }
}
