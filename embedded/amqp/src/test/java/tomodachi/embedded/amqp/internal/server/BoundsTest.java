package tomodachi.embedded.amqp.internal.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BoundsTest {

  private static final AMQP.BasicProperties NONE = new AMQP.BasicProperties();

  @Test
  void whatDoesNotFitIntoMemoryIsNotConfirmed() throws Exception {
    try (var broker = new RunningBroker(100_000, 10);
        var connection = broker.factory("test").newConnection()) {
      var channel = connection.createChannel();
      var queue = channel.queueDeclare().getQueue();
      channel.confirmSelect();

      assertThat(publish(channel, queue, 50_000)).isTrue();
      assertThat(publish(channel, queue, 50_000)).isFalse();
      assertThat(publish(channel, queue, 1_000_000)).isFalse();
      channel.queuePurge(queue);
      assertThat(publish(channel, queue, 50_000)).isTrue();
      assertThat(channel.messageCount(queue)).isEqualTo(1);
    }
  }

  @Test
  void whoWantsNoConfirmsLearnsItByTheEndOfTheChannel() throws Exception {
    try (var broker = new RunningBroker(100_000, 10);
        var connection = broker.factory("test").newConnection()) {
      var channel = connection.createChannel();
      channel.basicPublish("", channel.queueDeclare().getQueue(), NONE, new byte[200_000]);

      var reason = closed(channel);
      assertThat(reason.getReplyCode()).isEqualTo(506);
      assertThat(reason.getReplyText())
          .isEqualTo(
              "RESOURCE_ERROR - the embedded broker holds as many bytes of messages as it may:"
                  + " 100000");
      assertThat(connection.isOpen()).isTrue();
    }
  }

  @Test
  void aMessageMayNotBeLongerThanInRabbitMq() throws Exception {
    try (var broker = RunningBroker.start();
        var connection = broker.factory("test").newConnection()) {
      var channel = connection.createChannel();
      var body = new byte[134_217_729];

      // The end of the channel may come while the client still writes.
      assertThatException()
          .isThrownBy(() -> {
            channel.basicPublish("", "q", NONE, body);
            channel.queueDeclare();
          });

      assertThat(closed(channel).getReplyText())
          .isEqualTo(
              "PRECONDITION_FAILED - message size 134217729 is larger than configured max size"
                  + " 134217728");
    }
  }

  @Test
  void oneConnectionTooManyIsClosed() throws Exception {
    try (var broker = new RunningBroker(100_000, 1);
        var connection = broker.factory("test").newConnection();
        var socket = broker.connect()) {
      assertThat(connection.isOpen()).isTrue();
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void whoDoesNotSayWhoItIsIsNotWaitedForLong() throws Exception {
    try (var broker = RunningBroker.withoutPatience();
        var socket = broker.connect()) {
      socket.getOutputStream().write("AMQP\0\0\11\1".getBytes(ISO_8859_1));

      assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
    }
  }

  @Test
  void whoSpeaksAnotherProtocolLearnsWhichOne() throws Exception {
    try (var broker = RunningBroker.start();
        var socket = broker.connect()) {
      socket.getOutputStream().write("GET / HTTP/1.1\r\n".getBytes(ISO_8859_1));

      assertThat(socket.getInputStream().readNBytes(8))
          .isEqualTo("AMQP\0\0\11\1".getBytes(ISO_8859_1));
    }
  }

  @Test
  void aClientThatReadsNothingGetsNoMoreThanWaitsForIt() throws Exception {
    try (var broker = new RunningBroker(100_000_000, 10);
        var connection = broker.factory("test").newConnection()) {
      var channel = connection.createChannel();
      channel.queueDeclare("q", false, false, false, null);
      channel.confirmSelect();
      var stalling = new StallingSockets();
      var slow = broker.factory("test");
      slow.setSocketFactory(stalling);
      try (var reading = slow.newConnection()) {
        var bytes = consume(reading.createChannel(), "q");
        stalling.stall();

        for (var i = 0; i < 600; i++) {
          channel.basicPublish("", "q", NONE, new byte[100_000]);
        }
        channel.waitForConfirmsOrDie();
        assertThat(channel.messageCount("q")).isGreaterThan(300);
        stalling.goOn();

        await().until(() -> bytes.get() == 60_000_000);
      }
    }
  }

  private static AtomicLong consume(Channel channel, String queue) throws IOException {
    var bytes = new AtomicLong();
    channel.basicConsume(
        queue, true, (_, delivery) -> bytes.addAndGet(delivery.getBody().length), _ -> {});
    return bytes;
  }

  private static AMQP.Channel.Close closed(Channel channel) {
    await().until(() -> !channel.isOpen());
    return (AMQP.Channel.Close) channel.getCloseReason().getReason();
  }

  private static boolean publish(Channel channel, String queue, int size) throws Exception {
    channel.basicPublish("", queue, NONE, new byte[size]);
    return channel.waitForConfirms();
  }
}
