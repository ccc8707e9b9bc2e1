package tomodachi.amqp.internal.consume;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.time.Duration;
import java.util.Map;
import tomodachi.amqp.internal.publish.Outgoing;
import tomodachi.amqp.internal.topology.RetryLadder;

/// Copies of messages that wait for their next delivery, or are parked: the same body, properties
/// and message id, the same headers but for the broker's own, and what they are copies of.
final class Copies {

  private static final int PERSISTENT = 2;
  private static final int LONGEST_REASON = 500;
  private static final String DEFAULT_EXCHANGE = "";

  private Copies() {}

  /// One that is delivered again, as the next attempt.
  static Outgoing toRetry(QueuedMessage message, Duration delay, String reason) {
    return waiting(message, message.attempt() + 1, delay, reason);
  }

  /// One that still has to wait.
  static Outgoing toWaitOn(QueuedMessage message) {
    var reason = message.headers().getOrDefault(Marks.REASON, "").toString();
    return waiting(message, message.attempt(), message.origin().left(), reason);
  }

  private static Outgoing waiting(
      QueuedMessage message, int attempt, Duration delay, String reason) {
    var leg = RetryLadder.leg(delay);
    var headers = marked(message, attempt, reason);
    if (leg.left().isPositive()) {
      headers.put(Marks.LEFT, leg.left().toMillis());
    }
    var properties =
        properties(message, headers).expiration(Long.toString(leg.time().toMillis())).build();
    return new Outgoing(leg.exchange(), message.queueName(), true, properties, message.body());
  }

  /// One that is put aside.
  static Outgoing toPark(QueuedMessage message, String queue, String reason) {
    var headers = marked(message, message.attempt(), reason);
    headers.put(Marks.QUEUE, message.queueName());
    message.unreadable().ifPresent(bytes -> headers.put(Marks.UNREADABLE, bytes));
    return new Outgoing(
        DEFAULT_EXCHANGE, queue, true, properties(message, headers).build(), message.body());
  }

  private static Map<String, Object> marked(QueuedMessage message, int attempt, String reason) {
    var headers = Marks.forCopy(message.properties().getHeaders());
    headers.put(Marks.EXCHANGE, message.origin().exchange());
    headers.put(Marks.ROUTING_KEY, message.origin().routingKey());
    headers.put(Marks.ATTEMPT, attempt);
    headers.put(Marks.REASON, shortened(reason));
    return headers;
  }

  private static BasicProperties.Builder properties(
      QueuedMessage message, Map<String, Object> headers) {
    return message
        .properties()
        .builder()
        .headers(headers)
        .deliveryMode(PERSISTENT)
        .expiration(null)
        .userId(null);
  }

  private static String shortened(String reason) {
    return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
  }
}
