package tomodachi.amqp.internal.consume;

import java.util.Collections;
import java.util.Map;
import tomodachi.amqp.AmqpDelivery;
import tomodachi.messaging.Message;

/// A message as handlers see it.
final class HandedOver implements AmqpDelivery {

  private final QueuedMessage received;
  private final Message message;

  HandedOver(QueuedMessage received, Message message) {
    this.received = received;
    this.message = message;
  }

  @Override
  public Message message() {
    return message;
  }

  @Override
  public int attempt() {
    return received.attempt();
  }

  @Override
  public String queueName() {
    return received.queueName();
  }

  @Override
  public Map<String, Object> attributes() {
    return Collections.unmodifiableMap(received.attributes());
  }

  @Override
  public byte[] body() {
    return received.body();
  }

  @Override
  public String routingKey() {
    return received.topic();
  }

  @Override
  public String exchangeName() {
    return received.origin().exchange();
  }

  @Override
  public boolean redelivered() {
    return received.redelivered();
  }

  @Override
  public Map<String, Object> properties() {
    return Properties.named(received.properties());
  }

  /// Without payload and headers, which may be secret.
  @Override
  public String toString() {
    return "AmqpDelivery[queue=%s, routingKey=%s, attempt=%d]"
        .formatted(queueName(), routingKey(), attempt());
  }
}
