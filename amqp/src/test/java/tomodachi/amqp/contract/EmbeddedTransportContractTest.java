package tomodachi.amqp.contract;

import java.io.IOException;
import tomodachi.testing.contract.Timing;
import tomodachi.testing.contract.TransportContract;
import tomodachi.testing.contract.TransportFixture;

/// The contract of all transports with the embedded broker.
class EmbeddedTransportContractTest extends TransportContract {

  @Override
  protected TransportFixture connect() throws IOException {
    return new AmqpTransportFixture(Broker.embedded(Timing.real()));
  }
}
