package tomodachi.amqp.internal.consume;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.messaging.transport.OnceAMinute;
import tomodachi.transport.Timeline;

/// Tells the log that a consumer can't be set up again: at once, then once a minute, and when it
/// can.
///
/// For one thread at a time.
final class RestoreLog {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.amqp");

  private final Timeline.Machine time;
  private final Map<String, OnceAMinute> byQueue = new HashMap<>();

  RestoreLog(Timeline.Machine time) {
    this.time = time;
  }

  /// An attempt has failed.
  void failed(String queue, Exception cause) {
    if (byQueue.computeIfAbsent(queue, _ -> new OnceAMinute(time)).isDue()) {
      LOG.atError()
          .addKeyValue("queue_name", queue)
          .addKeyValue("reason", cause.getMessage())
          .log("a consumer could not be set up again");
    }
  }

  /// An attempt has succeeded.
  void succeeded(String queue) {
    var trouble = byQueue.get(queue);
    if (trouble != null && trouble.ended()) {
      LOG.atInfo().addKeyValue("queue_name", queue).log("the consumer is set up again");
    }
  }
}
