package tomodachi.embedded.amqp.battery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The numbers of deliveries, and which of them may be settled.
abstract class DeliveryTagsChecks extends BrokerChecks {

  @Test
  void aMultipleAckCoversGotAndDeliveredMessages() throws Exception {
    var queue = queue();
    var other = queue();
    send(queue, "got");
    var got = got(queue, false);
    var inbox = consume(other);
    send(other, "delivered");

    channel.basicAck(inbox.only().tag(), true);

    assertThat(inbox.only().tag()).isEqualTo(got.tag() + 1);
    assertThat(refusal(channel, c -> c.basicAck(got.tag(), false)))
        .isEqualTo(unknownTag(got.tag()));
  }

  @Test
  void aTagIsSettledOnce() throws Exception {
    var queue = queue();
    send(queue, "a");
    var tag = got(queue, false).tag();
    channel.basicAck(tag, false);

    assertThat(refusal(channel, c -> c.basicAck(tag, false))).isEqualTo(unknownTag(tag));
  }

  @Test
  void aTagThatWasNeverGivenIsRefused() throws Exception {
    assertThat(refusal(c -> c.basicAck(42, false))).isEqualTo(unknownTag(42));
    assertThat(refusal(c -> c.basicAck(42, true))).isEqualTo(unknownTag(42));
    assertThat(refusal(c -> c.basicNack(42, false, true))).isEqualTo(unknownTag(42));
    assertThat(refusal(c -> c.basicNack(42, true, true))).isEqualTo(unknownTag(42));
    assertThat(refusal(c -> c.basicReject(42, false))).isEqualTo(unknownTag(42));
    assertThat(refusal(c -> c.basicAck(0, false))).isEqualTo(unknownTag(0));
  }

  @Test
  void aTagBelongsToItsChannel() throws Exception {
    var queue = queue();
    send(queue, "a");
    var tag = got(queue, false).tag();

    assertThat(refusal(c -> c.basicAck(tag, false))).isEqualTo(unknownTag(tag));
  }

  @Test
  void whatNeedsNoAckHasNoTagToAcknowledge() throws Exception {
    var queue = queue();
    send(queue, "a");
    var tag = got(queue, true).tag();

    assertThat(refusal(channel, c -> c.basicAck(tag, false))).isEqualTo(unknownTag(tag));
  }

  @Test
  void tagsAreCountedForEachChannel() throws Exception {
    var queue = queue();
    send(queue, "a", "b");
    var other = connection.createChannel();

    assertThat(channel.basicGet(queue, true).getEnvelope().getDeliveryTag()).isEqualTo(1);
    assertThat(other.basicGet(queue, true).getEnvelope().getDeliveryTag()).isEqualTo(1);
  }

  @Test
  void aMultipleAckOfATagAlreadySettledIsRefused() throws Exception {
    var queue = queue();
    send(queue, "a", "b");
    var first = got(queue, false).tag();
    got(queue, false);
    channel.basicAck(first, false);

    assertThat(refusal(channel, c -> c.basicAck(first, true))).isEqualTo(unknownTag(first));
  }

  private static Refusal unknownTag(long tag) {
    return Refusal.ofChannel(406, "PRECONDITION_FAILED - unknown delivery tag " + tag);
  }
}
