package tomodachi.amqp.internal.publish;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.transport.Timeline;

/// Warns of messages that no queue takes: for each destination once a minute at most. The 1,000
/// destinations warned of last are known. Usable from any thread.
final class Unroutable {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.amqp");
  private static final long QUIET = Duration.ofMinutes(1).toNanos();
  private static final int MOST = 1000;

  private final Timeline.Machine time;
  private final Map<Destination, Long> warned = new LinkedHashMap<>();

  Unroutable(Timeline.Machine time) {
    this.time = time;
  }

  private record Destination(String exchange, String routingKey) {}

  /// Warns of a message, unless it has of another one like it.
  void warn(Outgoing message) {
    if (isDue(new Destination(message.exchange(), message.routingKey()))) {
      LOG.atWarn()
          .addKeyValue("exchange", message.exchange())
          .addKeyValue("routing_key", message.routingKey())
          .log("no queue takes messages with this routing key");
    }
  }

  private synchronized boolean isDue(Destination destination) {
    var now = time.nanos();
    var last = warned.get(destination);
    if (last != null && now - last < QUIET) {
      return false;
    }
    warned.remove(destination); // So that it becomes the latest.
    warned.put(destination, now);
    forgetEarliest();
    return true;
  }

  private void forgetEarliest() {
    if (warned.size() > MOST) {
      warned.remove(warned.keySet().iterator().next());
    }
  }
}
