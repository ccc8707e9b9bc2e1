package tomodachi.amqp;

import java.util.Map;
import tomodachi.messaging.Delivery;

/// A message from RabbitMQ.
public interface AmqpDelivery extends Delivery {

  /// The routing key it was published with, decoded and without prefix; not the pattern of the
  /// handler.
  String routingKey();

  /// The exchange it was published to, also when it has been retried since.
  String exchangeName();

  /// True when it may have been handled before, if only in part.
  boolean redelivered();

  /// The basic properties that are set (AMQP 0-9-1, 1.8), by their names: `content-type`,
  /// `correlation-id` and so on; without `headers`, which are [#attributes].
  Map<String, Object> properties();
}
