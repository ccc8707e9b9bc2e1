package tomodachi.amqp.internal.consume;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.GetResponse;
import java.util.HashMap;
import java.util.Map;
import tomodachi.amqp.internal.names.RoutingKeys;
import tomodachi.amqp.internal.publish.Outgoing;
import tomodachi.amqp.internal.wire.HeaderValues;

/// A message taken from a queue of parked messages, whoever put it there.
///
/// @param got what the broker gave
/// @param headers its headers, as Java values
public record ParkedDelivery(GetResponse got, Map<String, Object> headers) {

  private static final int PERSISTENT = 2;
  private static final String DEFAULT_EXCHANGE = "";

  /// The message a broker gave.
  public static ParkedDelivery of(GetResponse got) {
    var table = got.getProps().getHeaders();
    return new ParkedDelivery(got, table == null ? Map.of() : HeaderValues.fromWire(table));
  }

  /// The tag by which it is acknowledged.
  public long tag() {
    return got.getEnvelope().getDeliveryTag();
  }

  /// Its properties, headers included.
  public BasicProperties properties() {
    return got.getProps();
  }

  /// Its payload; not to be changed.
  public byte[] body() {
    return got.getBody();
  }

  /// The exchange it was published to.
  public String exchange() {
    return mark(Marks.EXCHANGE, got.getEnvelope().getExchange());
  }

  /// The routing key it was published with, decoded, with prefix.
  public String routingKey() {
    return RoutingKeys.decode(mark(Marks.ROUTING_KEY, got.getEnvelope().getRoutingKey()));
  }

  /// Why it was parked; empty when unknown.
  public String reason() {
    return mark(Marks.REASON, "");
  }

  /// How many times it was delivered; 0 when unknown.
  public int attempts() {
    return headers.get(Marks.ATTEMPT) instanceof Number number ? Math.max(0, number.intValue()) : 0;
  }

  private String mark(String name, String otherwise) {
    var value = headers.get(name);
    return value == null ? otherwise : value.toString();
  }

  /// A copy for a work queue, where it has all its attempts anew and counts as published where the
  /// message once was.
  public Outgoing copyFor(String queue) {
    var properties =
        properties()
            .builder()
            .headers(copiedHeaders())
            .deliveryMode(PERSISTENT)
            .expiration(null)
            .userId(null)
            .build();
    return new Outgoing(DEFAULT_EXCHANGE, queue, true, properties, body());
  }

  private Map<String, Object> copiedHeaders() {
    var table = properties().getHeaders();
    var copied = new HashMap<>(Marks.forCopy(table));
    if (table != null && Marks.on(table)) {
      Marks.keptByReplay().forEach(name -> copy(table, name, copied));
      copied.putIfAbsent(Marks.QUEUE, "");
    }
    return copied;
  }

  private static void copy(Map<String, Object> from, String name, Map<String, Object> to) {
    var value = from.get(name);
    if (value != null) {
      to.put(name, value);
    }
  }
}
