package tomodachi.embedded.amqp.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Queues that take only so much.
abstract class LimitingChecks extends BrokerChecks {

  @Test
  void theOldestMessageMakesRoom() throws Exception {
    var queue = queue(Map.of("x-max-length", 2));

    send(queue, "a", "b", "c");

    assertThat(drain(queue)).containsExactly("b", "c");
  }

  @Test
  void bytesOfBodiesAreLimited() throws Exception {
    var queue = queue(Map.of("x-max-length-bytes", 10));

    send(queue, "12345", "67890", "abcde");

    assertThat(drain(queue)).containsExactly("67890", "abcde");
  }

  @Test
  void aMessageLargerThanTheQueueIsDropped() throws Exception {
    var queue = queue(Map.of("x-max-length-bytes", 3));

    send(queue, "abc", "too large");

    assertEmpty(queue);
  }

  @Test
  void aQueueOfLengthZeroKeepsNothing() throws Exception {
    var queue = queue(Map.of("x-max-length", 0));

    send(queue, "a");

    assertEmpty(queue);
  }

  @Test
  void unacknowledgedMessagesDoNotCount() throws Exception {
    var queue = queue(Map.of("x-max-length", 1));
    send(queue, "held");
    var held = got(queue, false);

    send(queue, "ready");
    awaitReady(queue, 1);
    channel.basicAck(held.tag(), false);

    assertThat(drain(queue)).containsExactly("ready");
  }

  @Test
  void aRequeuedMessageIsTheFirstToMakeRoom() throws Exception {
    var queue = queue(Map.of("x-max-length", 1));
    send(queue, "held");
    var held = got(queue, false);
    send(queue, "ready");

    channel.basicNack(held.tag(), false, true);

    assertThat(drain(queue)).containsExactly("ready");
  }

  @Test
  void aFullQueueThatRejectsNacksWhatItDoesNotTake() throws Exception {
    var queue = queue(Map.of("x-max-length", 1, "x-overflow", "reject-publish"));
    var confirms = new Confirms(channel);

    send(queue, "taken");
    confirms.await("ack 1");
    send(queue, "refused");
    confirms.await("ack 1", "nack 2");

    assertThat(drain(queue)).containsExactly("taken");
  }

  @Test
  void aFullQueueThatRejectsDropsWithoutConfirms() throws Exception {
    var queue = queue(Map.of("x-max-length", 1, "x-overflow", "reject-publish"));

    send(queue, "taken", "dropped");

    assertThat(drain(queue)).containsExactly("taken");
  }

  @Test
  void oneFullQueueOfTwoIsEnoughForANack() throws Exception {
    var exchange = exchange("fanout");
    var full = queue(Map.of("x-max-length", 0, "x-overflow", "reject-publish"));
    channel.queueBind(full, exchange, "");
    var open = bound(exchange, "");
    var confirms = new Confirms(channel);

    publish(exchange, "", "x");

    confirms.await("nack 1");
    assertThat(drain(open)).containsExactly("x");
  }

  @Test
  void aFullQueueThatRejectsTakesAgainAfterAMessageLeft() throws Exception {
    var queue = queue(Map.of("x-max-length", 1, "x-overflow", "reject-publish"));
    send(queue, "first");
    take(queue);

    send(queue, "second");

    assertThat(drain(queue)).containsExactly("second");
  }

  @Test
  void rejectPublishDlxDeadLettersWhatIsRefused() throws Exception {
    var dead = queue();
    var queue =
        queue(
            Map.of(
                "x-max-length",
                1,
                "x-overflow",
                "reject-publish-dlx",
                "x-dead-letter-exchange",
                "",
                "x-dead-letter-routing-key",
                dead));

    send(queue, "taken", "refused");

    assertThat(take(dead).text()).isEqualTo("refused");
    assertThat(drain(queue)).containsExactly("taken");
  }

  @Test
  void aMessageOfMoreThan128MebibytesIsRefused() throws Exception {
    var queue = queue();

    assertThat(refusal(c -> c.basicPublish("", queue, null, new byte[(128 << 20) + 1])))
        .isEqualTo(
            Refusal.ofChannel(
                406,
                "PRECONDITION_FAILED - message size 134217729 is larger than configured max size"
                    + " 134217728"));
  }
}
