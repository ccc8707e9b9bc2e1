package tomodachi.amqp.internal.consume;

import org.junit.jupiter.api.condition.DisabledIf;
import tomodachi.amqp.contract.Broker;

/// On RabbitMQ.
@DisabledIf(
    value = "tomodachi.amqp.contract.Broker#rabbitMqIsMissing",
    disabledReason = "no RabbitMQ")
class RabbitMqRestoringIT extends RestoringChecks {

  @Override
  Broker start() {
    return Broker.rabbitMq();
  }
}
