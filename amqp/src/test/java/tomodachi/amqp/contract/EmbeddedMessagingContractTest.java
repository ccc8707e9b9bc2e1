package tomodachi.amqp.contract;

import java.io.IOException;
import tomodachi.testing.ManualTimeline;
import tomodachi.testing.contract.MessagingFixture;
import tomodachi.testing.contract.MessagingTransportContract;
import tomodachi.testing.contract.Timing;

/// The messaging contract with the embedded broker, in manual time.
class EmbeddedMessagingContractTest extends MessagingTransportContract {

  @Override
  protected MessagingFixture connect() throws IOException {
    return new AmqpFixture(Broker.embedded(Timing.manual(new ManualTimeline())));
  }
}
