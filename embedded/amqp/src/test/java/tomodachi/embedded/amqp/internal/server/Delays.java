package tomodachi.embedded.amqp.internal.server;

import java.time.Duration;
import java.util.Map;

/// Arguments of queues that only let time pass.
final class Delays {

  private Delays() {}

  /// Those of one that gives its messages to `queue` after some time.
  static Map<String, Object> to(String queue, Duration delay) {
    return Map.of(
        "x-message-ttl",
        delay.toMillis(),
        "x-dead-letter-exchange",
        "",
        "x-dead-letter-routing-key",
        queue);
  }
}
