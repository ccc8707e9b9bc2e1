package tomodachi.embedded.amqp.battery;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What checks of dead letters stand on: queues that send letters, and the history on a letter.
abstract class LetterChecks extends BrokerChecks {

  final String queueWith(String argument, Object value) throws IOException {
    return queue(Map.of(argument, value));
  }

  final String deadLetteringTo(String dead) throws IOException {
    return declareDeadLettering(name(), dead, Map.of());
  }

  final String deadLetteringTo(String dead, String argument, Object value) throws IOException {
    return declareDeadLettering(name(), dead, Map.of(argument, value));
  }

  final String declareDeadLettering(String queue, String dead, Map<String, Object> more)
      throws IOException {
    var arguments = new HashMap<>(more);
    arguments.put("x-dead-letter-exchange", "");
    arguments.put("x-dead-letter-routing-key", dead);
    return channel.queueDeclare(queue, false, false, false, arguments).getQueue();
  }

  @SuppressWarnings("unchecked") // The protocol extension says what x-death is.
  static List<Map<String, Object>> deaths(Received letter) {
    return (List<Map<String, Object>>) letter.headers().getOrDefault("x-death", List.of());
  }

  /// A death without its time.
  static Map<String, Object> death(Received letter, int index) {
    var death = new HashMap<>(deaths(letter).get(index));
    death.remove("time");
    return death;
  }

  static Map<String, Object> death(
      long count, String reason, String queue, String exchange, List<String> keys) {
    return Map.of(
        "count",
        count,
        "reason",
        reason,
        "queue",
        queue,
        "exchange",
        exchange,
        "routing-keys",
        keys);
  }
}
