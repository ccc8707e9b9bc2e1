package tomodachi.aws.internal.consume;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.aws.internal.client.AwsFailure;
import tomodachi.messaging.transport.OnceAMinute;
import tomodachi.transport.Timeline;

/// Tells the log that SQS can't be told what has become of one queue's messages. Usable from any
/// thread.
final class SettleLog {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.aws");

  private final String queue;
  private final OnceAMinute trouble;
  private final OnceAMinute loss;
  private volatile boolean troubled;

  SettleLog(String queue, Timeline.Machine time) {
    this.queue = queue;
    this.trouble = new OnceAMinute(time);
    this.loss = new OnceAMinute(time);
  }

  /// It can't be told yet.
  void failed(AwsFailure failure) {
    troubled = true;
    if (trouble.isDue()) {
      LOG.atWarn()
          .addKeyValue("queue_name", queue)
          .addKeyValue("reason", failure.text())
          .log(
              "SQS can't be told yet what has become of messages, trying again{}",
              Remedy.of(failure));
    }
  }

  /// It was told.
  void succeeded() {
    if (troubled && trouble.ended()) {
      troubled = false;
      LOG.atInfo()
          .addKeyValue("queue_name", queue)
          .log("SQS is told again what has become of messages");
    }
  }

  /// The time to tell it is up.
  ///
  /// @param messages of which it wasn't told; 0: there are none
  void unfinished(int messages) {
    if (messages > 0) {
      LOG.atWarn()
          .addKeyValue("queue_name", queue)
          .addKeyValue("messages", messages)
          .log(
              "SQS could not be told in time what has become of messages, and may deliver them"
                  + " again");
    }
  }

  /// It can't be told any more of a message.
  void comesBack(InFlight message, AwsFailure failure) {
    var line = loss.isDue() ? LOG.atWarn() : LOG.atDebug();
    line.addKeyValue("queue_name", queue)
        .addKeyValue("sqs_message_id", message.id())
        .addKeyValue("reason", failure.text())
        .log(
            "SQS could not be told what has become of a message, and may deliver it again{}",
            Remedy.of(failure));
  }
}
