package tomodachi.embedded.amqp.battery;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Queues that put some messages before others.
abstract class PrioritiesChecks extends BrokerChecks {

  @Test
  void higherPrioritiesComeFirst() throws Exception {
    var queue = queue(Map.of("x-max-priority", 5));

    publish(queue, 1, "one");
    publish(queue, 5, "five");
    publish(queue, 3, "three");

    assertThat(drain(queue)).containsExactly("five", "three", "one");
  }

  @Test
  void theSamePriorityKeepsItsOrder() throws Exception {
    var queue = queue(Map.of("x-max-priority", 5));

    publish(queue, 2, "a");
    publish(queue, 4, "first");
    publish(queue, 2, "b");
    publish(queue, 2, "c");

    assertThat(drain(queue)).containsExactly("first", "a", "b", "c");
  }

  @Test
  void withoutPriorityAMessageHasTheLowest() throws Exception {
    var queue = queue(Map.of("x-max-priority", 5));

    send(queue, "none");
    publish(queue, 1, "one");
    publish(queue, 0, "zero");

    assertThat(drain(queue)).containsExactly("one", "none", "zero");
  }

  @Test
  void whatIsAboveTheHighestIsTheHighest() throws Exception {
    var queue = queue(Map.of("x-max-priority", 3));

    publish(queue, 3, "three");
    publish(queue, 200, "two hundred");

    assertThat(drain(queue)).containsExactly("three", "two hundred");
  }

  @Test
  void withoutPrioritiesAQueueIgnoresThem() throws Exception {
    var queue = queue();

    publish(queue, 1, "one");
    publish(queue, 9, "nine");

    assertThat(drain(queue)).containsExactly("one", "nine");
  }

  @Test
  void thePriorityIsDeliveredAsItWasSent() throws Exception {
    var queue = queue(Map.of("x-max-priority", 3));

    publish(queue, 200, "x");

    assertThat(take(queue).properties().getPriority()).isEqualTo(200);
  }

  @Test
  void aRequeuedMessageKeepsItsPriority() throws Exception {
    var queue = queue(Map.of("x-max-priority", 5));
    publish(queue, 1, "one");
    publish(queue, 5, "five");
    var five = got(queue, false);

    channel.basicNack(five.tag(), false, true);

    assertThat(drain(queue)).containsExactly("five", "one");
  }

  @Test
  void theHeadMakesRoomWhateverItsPriority() throws Exception {
    var queue = queue(Map.of("x-max-priority", 5, "x-max-length", 2));

    publish(queue, 5, "five");
    publish(queue, 1, "one");
    publish(queue, 3, "three");

    assertThat(drain(queue)).containsExactly("three", "one");
  }

  @Test
  void aFullPriorityQueueThatRejectsAsksNoPriority() throws Exception {
    var queue =
        queue(Map.of("x-max-priority", 5, "x-max-length", 1, "x-overflow", "reject-publish"));
    var confirms = new Confirms(channel);
    publish(queue, 1, "low");
    confirms.await("ack 1");

    publish(queue, 5, "high");

    confirms.await("ack 1", "nack 2");
    assertThat(drain(queue)).containsExactly("low");
  }

  @Test
  void aClosedChannelGivesBackByPriority() throws Exception {
    var queue = queue(Map.of("x-max-priority", 5));
    publish(queue, 1, "a");
    publish(queue, 5, "b");
    publish(queue, 1, "c");
    var other = newChannel();
    consume(other, queue, false, Map.of()).received(3);

    other.close();
    awaitReady(queue, 3);

    assertThat(drain(queue)).containsExactly("b", "a", "c");
  }

  @Test
  void aPriorityOfZeroAtMostIsAnOrdinaryQueue() throws Exception {
    var queue = queue(Map.of("x-max-priority", 0));

    publish(queue, 0, "a");
    publish(queue, 9, "b");

    assertThat(drain(queue)).containsExactly("a", "b");
  }

  private void publish(String queue, int priority, String text) throws IOException {
    publish("", queue, new BasicProperties.Builder().priority(priority).build(), text);
  }
}
