package tomodachi.amqp.internal.consume;

import com.rabbitmq.client.Envelope;
import java.time.Duration;
import java.util.Map;

/// Where a delivery comes from: of a copy, what the message it is a copy of came from.
///
/// @param exchange the exchange it was published to
/// @param routingKey the key it was published with, as on the wire
/// @param attempt how many times it has been delivered, from 1
/// @param left how long it still has to wait before it may be handled, zero or more
record Origin(String exchange, String routingKey, int attempt, Duration left) {

  private static final int MOST_ATTEMPTS = 1_000_000;

  static Origin of(Envelope envelope, Map<String, Object> headers) {
    return new Origin(
        text(headers, Marks.EXCHANGE, envelope.getExchange()),
        text(headers, Marks.ROUTING_KEY, envelope.getRoutingKey()),
        (int) (attempt(headers) + number(headers, Marks.DELIVERY_COUNT, 0)),
        Duration.ofMillis(number(headers, Marks.LEFT, 0)));
  }

  private static String text(Map<String, Object> headers, String name, String otherwise) {
    var value = headers.get(name);
    return value == null ? otherwise : value.toString();
  }

  /// One that was parked and that somebody has moved back begins anew.
  private static long attempt(Map<String, Object> headers) {
    return headers.containsKey(Marks.QUEUE) ? 1 : number(headers, Marks.ATTEMPT, 1);
  }

  /// A count from outside, which may be anything.
  private static long number(Map<String, Object> headers, String name, long otherwise) {
    return headers.get(name) instanceof Number number && number.longValue() >= otherwise
        ? name.equals(Marks.LEFT) ? number.longValue() : Math.min(number.longValue(), MOST_ATTEMPTS)
        : otherwise;
  }
}
