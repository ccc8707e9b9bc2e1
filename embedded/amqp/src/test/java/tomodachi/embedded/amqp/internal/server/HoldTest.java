package tomodachi.embedded.amqp.internal.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.MessageProperties;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HoldTest {

  private final RunningBroker broker = RunningBroker.start();
  private final BlockingQueue<Long> tags = new LinkedBlockingQueue<>();

  HoldTest() throws Exception {}

  @AfterEach
  void close() {
    broker.close();
  }

  @Test
  void timeWaitsUntilADeliveryIsSettled() throws Exception {
    try (var connection = broker.factory("tomodachi").newConnection()) {
      var channel = connection.createChannel();
      consumeOne(channel, false);

      await().until(() -> broker.time.holds() == 1);
      channel.basicAck(tag(), false);
      await().until(() -> broker.time.holds() == 0);
    }
  }

  @Test
  void timeDoesNotWaitForAConnectionThatIsGone() throws Exception {
    var connection = broker.factory("tomodachi").newConnection();
    consumeOne(connection.createChannel(), false);
    await().until(() -> broker.time.holds() == 1);

    connection.abort();

    await().until(() -> broker.time.holds() == 0);
  }

  @Test
  void timeDoesNotWaitForOtherClients() throws Exception {
    try (var connection = broker.factory("another").newConnection()) {
      consumeOne(connection.createChannel(), false);
      tag();

      await().until(() -> broker.time.holds() == 0);
    }
  }

  @Test
  void timeDoesNotWaitForWhatNeedsNoWord() throws Exception {
    try (var connection = broker.factory("tomodachi").newConnection()) {
      consumeOne(connection.createChannel(), true);
      tag();

      await().until(() -> broker.time.holds() == 0);
    }
  }

  @Test
  void aMessageThatExpiresHoldsTimeForWhoeverGetsIt() throws Exception {
    try (var connection = broker.factory("tomodachi").newConnection()) {
      var channel = connection.createChannel();
      channel.queueDeclare("work", false, true, false, null);
      channel.queueDeclare("wait", false, true, false, Delays.to("work", Duration.ofHours(1)));
      consume(channel, "work", false);
      publish(channel, "wait");
      await().until(() -> broker.time.holds() == 0);

      broker.time.advance(Duration.ofHours(1));

      assertThat(broker.time.holds()).isEqualTo(1);
      channel.basicAck(tag(), false);
    }
  }

  private void consumeOne(Channel channel, boolean autoAck) throws Exception {
    var queue = channel.queueDeclare().getQueue();
    consume(channel, queue, autoAck);
    publish(channel, queue);
  }

  private void consume(Channel channel, String queue, boolean autoAck) throws Exception {
    channel.basicConsume(
        queue,
        autoAck,
        (_, delivery) -> tags.add(delivery.getEnvelope().getDeliveryTag()),
        _ -> {});
  }

  private static void publish(Channel channel, String queue) throws Exception {
    channel.confirmSelect();
    channel.basicPublish("", queue, MessageProperties.MINIMAL_BASIC, "a".getBytes(UTF_8));
    channel.waitForConfirmsOrDie();
  }

  private long tag() throws InterruptedException {
    var tag = tags.poll(10, TimeUnit.SECONDS);
    assertThat(tag).isNotNull();
    return tag;
  }
}
