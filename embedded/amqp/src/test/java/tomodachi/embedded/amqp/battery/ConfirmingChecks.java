package tomodachi.embedded.amqp.battery;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.MessageProperties;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a publisher is told about its messages.
abstract class ConfirmingChecks extends BrokerChecks {

  @Test
  void aRoutedMessageIsConfirmed() throws Exception {
    var queue = queue();
    var confirms = new Confirms(channel);

    send(queue, "x");

    confirms.await("ack 1");
    assertThat(channel.messageCount(queue)).isEqualTo(1);
  }

  @Test
  void aMessageNobodyGetsIsConfirmed() throws Exception {
    var confirms = new Confirms(channel);

    send(name(), "x");

    confirms.await("ack 1");
  }

  @Test
  void everyMessageIsConfirmedOnce() throws Exception {
    var queue = queue();
    var confirms = new Confirms(channel);

    for (var i = 0; i < 300; i++) {
      send(queue, "x");
    }

    confirms.awaitInAnyOrder(IntStream.rangeClosed(1, 300).mapToObj(i -> "ack " + i).toList());
  }

  @Test
  void numbersBeginWithConfirmMode() throws Exception {
    var queue = queue();
    send(queue, "before");
    var confirms = new Confirms(channel);

    send(queue, "after");

    confirms.await("ack 1");
  }

  @Test
  void confirmModeMayBeSelectedTwice() throws Exception {
    var queue = queue();
    var confirms = new Confirms(channel);
    send(queue, "x");

    channel.confirmSelect();
    send(queue, "y");

    confirms.await("ack 1", "ack 2");
  }

  @Test
  void channelsAreConfirmedOnTheirOwn() throws Exception {
    var queue = queue();
    var confirms = new Confirms(channel);
    var other = connection.createChannel();
    var otherConfirms = new Confirms(other);

    other.basicPublish("", queue, null, new byte[0]);
    send(queue, "x");

    confirms.await("ack 1");
    otherConfirms.await("ack 1");
  }

  @Test
  void aMessageThatIsPushedOutIsConfirmed() throws Exception {
    var queue = queue(Map.of("x-max-length", 1));
    var confirms = new Confirms(channel);

    send(queue, "a", "b");

    confirms.await("ack 1", "ack 2");
  }

  @Test
  void aRefusedPublishIsNotConfirmed() throws Exception {
    var queue = queue();
    var confirms = new Confirms(channel);
    send(queue, "x");
    confirms.await("ack 1");

    refusal(channel, c -> c.basicPublish(name(), "k", null, new byte[0]));

    confirms.await("ack 1");
  }

  @Test
  void aPersistentMessageInADurableQueueIsConfirmed() throws Exception {
    var queue = durableQueue(Map.of());
    var confirms = new Confirms(channel);

    publish("", queue, MessageProperties.PERSISTENT_BASIC, "x");

    confirms.await("ack 1");
  }
}
