package tomodachi.amqp.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import tomodachi.Options;
import tomodachi.amqp.Amqp;
import tomodachi.amqp.AmqpOptions;
import tomodachi.amqp.AmqpTransportFactory;
import tomodachi.messaging.EmbeddedOptions;
import tomodachi.messaging.EmbeddedOptions.Brokers;
import tomodachi.testing.contract.TransportFixture;
import tomodachi.transport.TransportFactory;

/// AMQP for the contract of all transports.
final class AmqpTransportFixture implements TransportFixture {

  private static final long CONFIRM_MILLIS = 5_000;
  private static final int NOBODY_LISTENS = 1;

  private final String prefix = "transport-" + UUID.randomUUID() + ".";
  private final Broker broker;
  private final Channel channel;

  AmqpTransportFixture(Broker broker) throws IOException {
    this.broker = broker;
    channel = broker.channel();
    channel.confirmSelect();
    channel.queueDeclare(prefix + "work", true, false, false, null);
  }

  static final class Service {
    @Amqp(routingKey = "work", queueName = "work")
    void handle(String content) {}
  }

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
    return options(broker.address().getPort());
  }

  @Override
  public Options unreachable() {
    return options(NOBODY_LISTENS);
  }

  private Options options(int port) {
    return Options.of(
        AmqpOptions.defaults()
            .withHost(broker.address().getHostString())
            .withPort(port)
            .withQueueNamePrefix(prefix)
            .withRoutingKeyPrefix(prefix),
        EmbeddedOptions.defaults().withBrokers(Brokers.NEVER));
  }

  @Override
  public void send(String content) throws IOException, InterruptedException, TimeoutException {
    channel.basicPublish("", prefix + "work", null, content.getBytes(UTF_8));
    channel.waitForConfirmsOrDie(CONFIRM_MILLIS);
  }

  @Override
  public void close() {
    try {
      channel.queueDelete(prefix + "work");
      channel.queueDelete(prefix + "work.parked");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      broker.close();
    }
  }
}
