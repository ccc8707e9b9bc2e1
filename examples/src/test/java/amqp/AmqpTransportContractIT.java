package amqp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.condition.DisabledIf;
import tomodachi.Options;
import tomodachi.testing.contract.TransportContract;
import tomodachi.testing.contract.TransportFixture;
import tomodachi.transport.TransportFactory;

@DisabledIf(value = "peers.Peers#rabbitMqIsMissing", disabledReason = "no RabbitMQ answers")
class AmqpTransportContractIT extends TransportContract {

  static class Service {
    @AmqpQueue("work")
    void handle(String content) {}
  }

  @Override
  protected TransportFixture connect() throws IOException, TimeoutException {
    var options = AmqpOptions.defaults().withPrefix("contract-" + UUID.randomUUID() + ":");
    var connection = new ConnectionFactory().newConnection("contract");
    connection.createChannel().queueDeclare(options.prefix() + "work", true, false, false, null);
    return new AmqpFixture(options, connection);
  }

  private record AmqpFixture(AmqpOptions amqp, Connection connection) implements TransportFixture {

    @Override
    public TransportFactory factory() {
      return new AmqpTransportFactory();
    }

    @Override
    public Class<?> service() {
      return Service.class;
    }

    @Override
    public Options options() {
      return Options.of(amqp);
    }

    @Override
    public Options unreachable() {
      return Options.of(amqp.withPort(1));
    }

    @Override
    public void send(String content) throws Exception {
      try (var channel = connection.createChannel()) {
        channel.confirmSelect();
        channel.basicPublish("", amqp.prefix() + "work", null, content.getBytes(UTF_8));
        channel.waitForConfirmsOrDie(5_000);
      }
    }

    @Override
    public void close() {
      try (connection;
          var channel = connection.createChannel()) {
        channel.queueDelete(amqp.prefix() + "work");
      } catch (IOException | TimeoutException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
