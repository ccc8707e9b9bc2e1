package tomodachi.amqp.internal.consume;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.transport.Timeline;

/// Tells the log that a consumer can't be set up again: at once, then once a minute, and when it
/// can.
///
/// For one thread at a time.
final class RestoreLog {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.amqp");
  private static final long QUIET = Duration.ofMinutes(1).toNanos();

  private final Timeline.Machine time;
  private final Map<String, Long> toldAt = new HashMap<>();

  RestoreLog(Timeline.Machine time) {
    this.time = time;
  }

  /// An attempt has failed.
  void failed(String queue, Exception cause) {
    var now = time.nanos();
    var last = toldAt.get(queue);
    if (last == null || now - last >= QUIET) {
      toldAt.put(queue, now);
      LOG.atError()
          .addKeyValue("queue_name", queue)
          .addKeyValue("reason", cause.getMessage())
          .log("a consumer could not be set up again");
    }
  }

  /// An attempt has succeeded.
  void succeeded(String queue) {
    if (toldAt.remove(queue) != null) {
      LOG.atInfo().addKeyValue("queue_name", queue).log("the consumer is set up again");
    }
  }
}
