package tomodachi.amqp.internal.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tomodachi.amqp.contract.Broker;
import tomodachi.testing.ManualTimeline;
import tomodachi.testing.contract.Timing;
import tomodachi.transport.TransportException;

/// What only a broker shows on which nothing is yet.
class VerifiedTopologyTest {

  private Broker broker;
  private Channel channel;

  @SuppressWarnings("NullAway.Init") // JUnit calls connect() first
  VerifiedTopologyTest() {}

  @BeforeEach
  void connect() throws IOException {
    broker = Broker.embedded(Timing.manual(new ManualTimeline()));
    channel = broker.channel();
  }

  @AfterEach
  void close() {
    broker.close();
  }

  private static Topology verified(Subscription... subscriptions) {
    return new VerifiedTopology(List.of(subscriptions), new AdminCommands("/"));
  }

  private static Subscription wanting(String queue, Map<String, Object> arguments) {
    return new Subscription(
        "placed",
        "@Amqp on Orders.placed(String)",
        new QueueSpec(queue, arguments, Map.of()),
        new ExchangeSpec("amq.topic", null),
        new BindingSpec("order", Map.of()),
        true,
        false,
        queue + ".parked",
        List.of("hash"));
  }

  @Test
  void missingRetryQueuesAreMadeByOneCommand() throws Exception {
    RetryLadder.declare(channel);
    channel.queueDelete("tomodachi.retry.1000");
    channel.exchangeDelete("tomodachi.retry.900000");

    assertThatExceptionOfType(TransportException.class)
        .isThrownBy(() -> verified().open(channel.getConnection()))
        .withMessage(
            """
            RabbitMQ doesn't have all that is needed, and amqp.topology = verify makes nothing

            Messages to be retried have nowhere to wait, missing are tomodachi.retry.1000,\
             tomodachi.retry.900000
                for ms in 1000 900000; do
                  rabbitmqadmin declare exchange name=tomodachi.retry.$ms type=fanout durable=true
                  rabbitmqadmin declare queue name=tomodachi.retry.$ms durable=true\
             arguments='{"x-dead-letter-exchange": "", "x-message-ttl": '$ms'}'
                  rabbitmqadmin declare binding source=tomodachi.retry.$ms\
             destination=tomodachi.retry.$ms
                done\
            """);
  }

  @Test
  void aMissingDeadLetterExchangeIsNamed() throws Exception {
    RetryLadder.declare(channel);
    channel.queueDeclare("orders", true, false, false, Map.of("x-dead-letter-exchange", "dead"));
    channel.queueDeclare("orders.parked", true, false, false, null);

    assertThatExceptionOfType(TransportException.class)
        .isThrownBy(() ->
            verified(wanting("orders", Map.of("x-dead-letter-exchange", "dead")))
                .open(channel.getConnection()))
        .withMessage(
            """
            RabbitMQ doesn't have all that is needed, and amqp.topology = verify makes nothing

            Dead-letter exchange "dead" is missing
                from @Amqp on Orders.placed(String)
                rabbitmqadmin declare exchange name=dead type=topic durable=true\
            """);
  }

  @Test
  void aNameAnotherVersionWouldHaveGivenIsFound() throws Exception {
    RetryLadder.declare(channel);
    channel.queueDeclare("hash", true, false, false, null);

    assertThatExceptionOfType(TransportException.class)
        .isThrownBy(() -> verified(wanting("orders", Map.of())).open(channel.getConnection()))
        .withMessageContaining("there is \"hash\"; if that is meant, correct the name");
  }

  @Test
  void lookingChangesNothing() throws Exception {
    RetryLadder.declare(channel);
    channel.queueDeclare("orders", true, false, false, Map.of("x-max-length", 5));
    channel.queueDeclare("orders.parked", true, false, false, null);

    verified(wanting("orders", Map.of())).open(channel.getConnection());

    assertThat(
            channel
                .queueDeclare("orders", true, false, false, Map.of("x-max-length", 5))
                .getQueue())
        .isEqualTo("orders");
  }
}
