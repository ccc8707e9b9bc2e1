package tomodachi.amqp.internal.consume;

import java.io.IOException;
import tomodachi.amqp.contract.Broker;
import tomodachi.testing.contract.Timing;

/// On the embedded broker.
class EmbeddedRestoringTest extends RestoringChecks {

  @Override
  Broker start() throws IOException {
    return Broker.embedded(Timing.real());
  }
}
