package tomodachi.amqp.contract;

import java.io.IOException;
import org.junit.jupiter.api.condition.DisabledIf;
import tomodachi.testing.contract.TransportContract;
import tomodachi.testing.contract.TransportFixture;

/// The contract of all transports with RabbitMQ.
@DisabledIf(
    value = "tomodachi.amqp.contract.Broker#rabbitMqIsMissing",
    disabledReason = "no RabbitMQ answers")
class RabbitMqTransportContractIT extends TransportContract {

  @Override
  protected TransportFixture connect() throws IOException {
    return new AmqpTransportFixture(Broker.rabbitMq());
  }
}
