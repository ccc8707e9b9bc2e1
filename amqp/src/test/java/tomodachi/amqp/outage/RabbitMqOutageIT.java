package tomodachi.amqp.outage;

import java.io.IOException;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.condition.DisabledIf;
import tomodachi.amqp.rabbitmq.PrivateRabbitMq;

@DisabledIf(
    value = "tomodachi.amqp.rabbitmq.PrivateRabbitMq#isMissing",
    disabledReason = "no RabbitMQ is installed")
class RabbitMqOutageIT extends OutageChecks {

  @Override
  StoppableBroker stopped() throws Exception {
    var node = PrivateRabbitMq.running();
    node.stop();
    return new Restarted(node);
  }

  private record Restarted(PrivateRabbitMq node) implements StoppableBroker {
    @Override
    public InetSocketAddress address() {
      return node.address();
    }

    @Override
    public void stop() throws IOException {
      node.stop();
    }

    @Override
    public void startEmpty() throws IOException {
      node.empty();
      node.start();
    }
  }
}
