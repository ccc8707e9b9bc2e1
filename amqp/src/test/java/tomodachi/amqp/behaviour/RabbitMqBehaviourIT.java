package tomodachi.amqp.behaviour;

import org.junit.jupiter.api.condition.DisabledIf;
import tomodachi.amqp.contract.Broker;

/// AMQP on RabbitMQ, in real time.
@DisabledIf(
    value = "tomodachi.amqp.contract.Broker#rabbitMqIsMissing",
    disabledReason = "no RabbitMQ answers")
class RabbitMqBehaviourIT extends AmqpBehaviour {

  @Override
  Broker connect() {
    return Broker.rabbitMq();
  }
}
