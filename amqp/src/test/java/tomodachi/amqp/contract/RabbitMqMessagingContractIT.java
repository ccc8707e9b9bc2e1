package tomodachi.amqp.contract;

import java.io.IOException;
import org.junit.jupiter.api.condition.DisabledIf;
import tomodachi.testing.contract.MessagingFixture;
import tomodachi.testing.contract.MessagingTransportContract;

/// The messaging contract with RabbitMQ, in real time.
@DisabledIf(
    value = "tomodachi.amqp.contract.Broker#rabbitMqIsMissing",
    disabledReason = "no RabbitMQ answers")
class RabbitMqMessagingContractIT extends MessagingTransportContract {

  @Override
  protected MessagingFixture connect() throws IOException {
    return new AmqpFixture(Broker.rabbitMq());
  }
}
