package tomodachi.amqp.behaviour;

import java.io.IOException;
import tomodachi.amqp.contract.Broker;
import tomodachi.testing.ManualTimeline;
import tomodachi.testing.contract.Timing;

/// AMQP on the embedded broker, in manual time.
class EmbeddedBehaviourTest extends AmqpBehaviour {

  @Override
  Broker connect() throws IOException {
    return Broker.embedded(Timing.manual(new ManualTimeline()));
  }
}
