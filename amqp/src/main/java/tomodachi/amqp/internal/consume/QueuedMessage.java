package tomodachi.amqp.internal.consume;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Delivery;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import tomodachi.amqp.AmqpDelivery;
import tomodachi.amqp.internal.names.RoutingKeys;
import tomodachi.amqp.internal.wire.HeaderValues;
import tomodachi.messaging.Message;
import tomodachi.messaging.transport.Received;

/// A message as a queue has handed it over.
///
/// @param session the channel it came by
/// @param unsettled its place among what the channel has to settle
/// @param delivery what came
/// @param headers its headers, as Java values
/// @param origin where it comes from
/// @param topic the routing key it was published with, decoded and without prefix
public record QueuedMessage(
    Session session,
    Unsettled unsettled,
    Delivery delivery,
    Map<String, Object> headers,
    Origin origin,
    String topic)
    implements Received {

  static QueuedMessage of(Session session, Unsettled unsettled, Delivery delivery) {
    var table = delivery.getProperties().getHeaders();
    var headers = table == null ? Map.<String, Object>of() : HeaderValues.fromWire(table);
    var origin = Origin.of(delivery.getEnvelope(), headers);
    return new QueuedMessage(
        session, unsettled, delivery, headers, origin, topic(origin, session.routingKeyPrefix()));
  }

  private static String topic(Origin origin, String prefix) {
    var key = RoutingKeys.decode(origin.routingKey());
    return key.startsWith(prefix) ? key.substring(prefix.length()) : key;
  }

  /// True when its channel is closed, so the broker delivers it again.
  boolean isStale() {
    return !session.open();
  }

  BasicProperties properties() {
    return delivery.getProperties();
  }

  boolean redelivered() {
    return delivery.getEnvelope().isRedeliver() || origin.attempt() > 1;
  }

  /// What it has in place of headers that can't be read.
  Optional<Object> unreadable() {
    return Optional.ofNullable(headers.get(Marks.UNREADABLE));
  }

  @Override
  public void requireReadable() {
    if (unreadable().isPresent()) {
      throw new IllegalArgumentException(
          "its headers are nested more than 32 deep, which the client can't read");
    }
  }

  @Override
  public byte[] body() {
    return delivery.getBody();
  }

  @Override
  public Map<String, Object> attributes() {
    return Marks.removedFrom(headers);
  }

  @Override
  public int attempt() {
    return origin.attempt();
  }

  @Override
  public String id() {
    return Objects.requireNonNullElse(properties().getMessageId(), "");
  }

  @Override
  public String queueName() {
    return session.queue();
  }

  @Override
  public AmqpDelivery delivery(Message message) {
    return new HandedOver(this, message);
  }

  @Override
  public void logContext(BiConsumer<String, String> entry) {
    entry.accept("routing_key", topic());
  }

  @Override
  public void acknowledge() {
    session.acknowledge(this);
  }

  @Override
  public void retry(Duration delay, String reason) {
    session.retry(this, delay, reason);
  }

  @Override
  public void park(String reason) {
    session.park(this, reason);
  }

  @Override
  public void giveBack() {
    session.giveBack(this);
  }

  @Override
  public void released() {
    session.released();
  }
}
