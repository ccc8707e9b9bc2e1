package tomodachi.amqp.internal.consume;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.messaging.PublishException;
import tomodachi.messaging.transport.OnceAMinute;
import tomodachi.transport.Timeline;

/// Tells the log that a queue's messages can't be copied, to be retried or parked: at once, then
/// once a minute, and when they can. Usable from any thread.
final class CopyLog {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.amqp");

  private final String queue;
  private final OnceAMinute trouble;

  CopyLog(String queue, Timeline.Machine time) {
    this.queue = queue;
    this.trouble = new OnceAMinute(time);
  }

  /// A copy could not be made.
  void failed(PublishException cause) {
    if (trouble.isDue()) {
      LOG.atWarn()
          .addKeyValue("queue_name", queue)
          .addKeyValue("reason", cause.getMessage())
          .log("a message can't be retried or parked yet; it stays with this process");
    }
  }

  /// A copy has been made.
  void succeeded() {
    if (trouble.ended()) {
      LOG.atInfo().addKeyValue("queue_name", queue).log("messages can be retried or parked again");
    }
  }
}
