package tomodachi.amqp.internal.publish;

import com.rabbitmq.client.AMQP;

/// A message on its way to the broker. Immutable, but for the bytes, which are not to be changed.
public final class Outgoing {

  private final String exchange;
  private final String routingKey;
  private final boolean mandatory;
  private final AMQP.BasicProperties properties;
  private final byte[] body;

  /// @param exchange empty: the default exchange
  /// @param routingKey as it is on the wire, up to 255 bytes
  /// @param mandatory whether the broker tells when no queue takes it
  /// @param properties the basic properties, headers included
  /// @param body the payload; kept as it is
  public Outgoing(
      String exchange,
      String routingKey,
      boolean mandatory,
      AMQP.BasicProperties properties,
      byte[] body) {
    this.exchange = exchange;
    this.routingKey = routingKey;
    this.mandatory = mandatory;
    this.properties = properties;
    this.body = body;
  }

  String exchange() {
    return exchange;
  }

  String routingKey() {
    return routingKey;
  }

  boolean mandatory() {
    return mandatory;
  }

  AMQP.BasicProperties properties() {
    return properties;
  }

  byte[] body() {
    return body;
  }

  /// Where it goes, for messages to people; without content.
  @Override
  public String toString() {
    return "exchange \"%s\", routing key \"%s\"".formatted(exchange, routingKey);
  }
}
