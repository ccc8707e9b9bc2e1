package command;

import org.junit.jupiter.api.condition.DisabledIf;

/// Nothing is lost on RabbitMQ.
@DisabledIf(value = "peers.Peers#rabbitMqIsMissing", disabledReason = "no RabbitMQ answers")
class RabbitMqLossIT extends AmqpLossChecks {

  @Override
  int port() {
    return 5672;
  }

  @Override
  String broker() {
    return "RabbitMQ";
  }
}
