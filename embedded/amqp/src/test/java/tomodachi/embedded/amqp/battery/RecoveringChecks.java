package tomodachi.embedded.amqp.battery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Asking for unacknowledged messages again.
abstract class RecoveringChecks extends BrokerChecks {

  @Test
  void recoveringGivesMessagesBackToTheQueue() throws Exception {
    var queue = queue();
    send(queue, "a", "b", "c");
    got(queue, false);
    got(queue, false);

    channel.basicRecover(true);

    var first = take(queue);
    assertThat(first.text()).isEqualTo("a");
    assertThat(first.redelivered()).isTrue();
    assertThat(drain(queue)).containsExactly("b", "c");
  }

  @Test
  void recoveringDeliversAgainToTheConsumer() throws Exception {
    var queue = queue();
    var inbox = consume(queue);
    send(queue, "a");
    inbox.received(1);

    channel.basicRecover();

    var again = inbox.received(2).getLast();
    assertThat(again.text()).isEqualTo("a");
    assertThat(again.redelivered()).isTrue();
    assertThat(again.tag()).isEqualTo(2);
  }

  @Test
  void recoveredTagsAreUnknown() throws Exception {
    var queue = queue();
    send(queue, "a");
    var tag = got(queue, false).tag();

    channel.basicRecover(true);

    assertThat(refusal(channel, c -> c.basicAck(tag, false)))
        .isEqualTo(Refusal.ofChannel(406, "PRECONDITION_FAILED - unknown delivery tag " + tag));
  }

  @Test
  void recoveringNothingWorks() throws Exception {
    channel.basicRecover(true);

    assertThat(channel.isOpen()).isTrue();
  }

  @Test
  void recoveringWithoutRequeueingIsNotImplemented() throws Exception {
    assertThat(refusal(c -> c.basicRecover(false)))
        .isEqualTo(Refusal.ofConnection(540, "NOT_IMPLEMENTED - requeue=false"));
  }
}
